package org.puente.distribution.console.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.puente.distribution.access.ConsoleUser;
import org.puente.distribution.access.factor.Confirmed;
import org.puente.distribution.access.factor.EnrollingFactor;
import org.puente.distribution.access.factor.Factor;
import org.puente.distribution.access.factor.QrCode;
import org.puente.distribution.access.factor.SecondFactorPolicy;
import org.puente.distribution.access.factor.SessionFactors;
import org.puente.events.http.Problem;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Sets up an authenticator app: at the first log-in of whoever must have one, or later from one's
 * own account. Whoever has one already confirms with it before it is replaced.
 */
@Controller
class EnrolmentPages {

  private static final String REPLACING = "puente.replacing-factor";

  private final EnrollingFactor enrolling;
  private final SecondFactorPolicy policy;
  private final SessionFactors sessions;
  private final Clock clock;

  EnrolmentPages(
      EnrollingFactor enrolling,
      SecondFactorPolicy policy,
      SessionFactors sessions,
      @Qualifier("wallClock") Clock clock) {
    this.enrolling = enrolling;
    this.policy = policy;
    this.sessions = sessions;
    this.clock = clock;
  }

  @GetMapping("/login/enrolment")
  String show(@AuthenticationPrincipal ConsoleUser user, HttpServletRequest request, Model model) {
    if (isClosed(user, request)) {
      return "redirect:/console/account";
    }
    model.addAttribute("secret", enrolling.propose(id(user)));
    model.addAttribute("enrolled", policy.isEnrolled(id(user)));
    model.addAttribute("required", policy.isRequired(user.account().roles()));
    return "console/door/enrolment";
  }

  /** The picture that an authenticator app reads; nobody keeps it. */
  @GetMapping("/login/enrolment/code.svg")
  ResponseEntity<String> picture(
      @AuthenticationPrincipal ConsoleUser user, HttpServletRequest request) {
    if (isClosed(user, request)) {
      throw Problem.notFound("Nothing is being set up.");
    }
    String uri = enrolling.propose(id(user)).uri(user.account().username());
    return ResponseEntity.ok()
        .header("Content-Type", "image/svg+xml")
        .cacheControl(CacheControl.noStore())
        .body(QrCode.svg(uri));
  }

  /** The recovery codes are on the answer itself, once: nothing keeps them to show them again. */
  @PostMapping("/login/enrolment")
  String confirm(
      @AuthenticationPrincipal ConsoleUser user,
      @RequestParam(defaultValue = "") String otp,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    if (isClosed(user, request)) {
      return "redirect:/console/account";
    }
    var codes = enrolling.confirm(id(user), otp);
    if (codes.isEmpty()) {
      return "redirect:/login/enrolment?wrong";
    }
    request.getSession().removeAttribute(REPLACING);
    sessions.add(new Confirmed(Factor.TOTP, clock.instant()), request, response);
    return shown(codes.get(), response, model);
  }

  /** From the account's page, for whoever has an app already and confirms with it. */
  @PostMapping("/console/account/second-factor")
  String replace(Confirmed confirmed, HttpServletRequest request) {
    request.getSession().setAttribute(REPLACING, true);
    return "redirect:/login/enrolment";
  }

  /** New recovery codes; the former ones are void. */
  @PostMapping("/console/account/recovery-codes")
  String renew(
      @AuthenticationPrincipal ConsoleUser user,
      Confirmed confirmed,
      HttpServletResponse response,
      Model model) {
    return shown(enrolling.renewRecoveryCodes(id(user)), response, model);
  }

  private static String shown(List<String> codes, HttpServletResponse response, Model model) {
    response.setHeader("Cache-Control", "no-store");
    model.addAttribute("codes", codes);
    return "console/door/recovery-codes";
  }

  /** Whoever gave only a password must not replace the factor that the log-in waits for. */
  private boolean isClosed(ConsoleUser user, HttpServletRequest request) {
    return policy.isEnrolled(id(user)) && request.getSession().getAttribute(REPLACING) == null;
  }

  private static UUID id(ConsoleUser user) {
    return user.account().id();
  }
}

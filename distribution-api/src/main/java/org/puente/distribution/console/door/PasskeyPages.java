package org.puente.distribution.console.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.puente.distribution.access.ConsoleUser;
import org.puente.distribution.access.factor.Confirmed;
import org.puente.distribution.access.factor.Factor;
import org.puente.distribution.access.factor.SecondFactorPolicy;
import org.puente.distribution.access.factor.SessionFactors;
import org.puente.distribution.access.passkeys.MakingPasskey;
import org.puente.events.http.Problem;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Makes a passkey: at the first log-in of whoever must have a second factor, or later from one's
 * own account. Whoever has a second factor already confirms with it before.
 */
@Controller
class PasskeyPages {

  private static final String CONFIRMED_AT = "puente.adding-passkey";
  private static final Duration OPEN = Duration.ofMinutes(10);

  private final MakingPasskey making;
  private final SecondFactorPolicy policy;
  private final SessionFactors sessions;
  private final Clock clock;

  PasskeyPages(
      MakingPasskey making,
      SecondFactorPolicy policy,
      SessionFactors sessions,
      @Qualifier("wallClock") Clock clock) {
    this.making = making;
    this.policy = policy;
    this.sessions = sessions;
    this.clock = clock;
  }

  /** From the account's page, for whoever has a second factor already. */
  @PostMapping("/console/account/passkeys")
  String begin(Confirmed confirmed, HttpServletRequest request) {
    request.getSession().setAttribute(CONFIRMED_AT, clock.instant());
    return "redirect:/login/passkey";
  }

  @GetMapping("/login/passkey")
  String show(@AuthenticationPrincipal ConsoleUser user, HttpServletRequest request, Model model) {
    if (isClosed(user, request)) {
      return "redirect:/console/account";
    }
    model.addAttribute("first", !policy.isEnrolled(id(user)));
    return "console/door/passkey";
  }

  /** What the browser is asked for; the page's script fetches it when somebody goes on. */
  @GetMapping("/login/passkey/options")
  ResponseEntity<String> options(
      @AuthenticationPrincipal ConsoleUser user, Authentication who, HttpServletRequest request) {
    if (isClosed(user, request)) {
      throw Problem.notFound("Nothing is being set up.");
    }
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .cacheControl(CacheControl.noStore())
        .body(making.ask(who, request.getSession()));
  }

  /** Recovery codes, where there are any, are on the answer itself, once. */
  @PostMapping("/login/passkey")
  String keep(
      @AuthenticationPrincipal ConsoleUser user,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String passkey,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes flash,
      Model model) {
    if (isClosed(user, request)) {
      return "redirect:/console/account";
    }
    var codes = making.keep(id(user), name, passkey, request.getSession());
    if (codes.isEmpty()) {
      flash.addFlashAttribute("named", name);
      return "redirect:/login/passkey?wrong";
    }
    request.getSession().removeAttribute(CONFIRMED_AT);
    sessions.add(new Confirmed(Factor.PASSKEY, clock.instant()), request, response);
    return codes.get().isEmpty()
        ? "redirect:/console/account"
        : shown(codes.get(), response, model);
  }

  private static String shown(List<String> codes, HttpServletResponse response, Model model) {
    response.setHeader("Cache-Control", "no-store");
    model.addAttribute("codes", codes);
    return "console/door/recovery-codes";
  }

  /** Whoever gave only a password must not add the factor that the log-in waits for. */
  private boolean isClosed(ConsoleUser user, HttpServletRequest request) {
    return policy.isEnrolled(id(user))
        && !(request.getSession().getAttribute(CONFIRMED_AT) instanceof Instant at
            && clock.instant().isBefore(at.plus(OPEN)));
  }

  private static UUID id(ConsoleUser user) {
    return user.account().id();
  }
}

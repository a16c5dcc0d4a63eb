package org.puente.distribution.console.door;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.access.ConsoleUser;
import org.puente.distribution.access.factor.CheckingFactor;
import org.puente.distribution.access.factor.Confirmed;
import org.puente.distribution.access.factor.FactorCheck;
import org.puente.distribution.access.factor.Passkeys;
import org.puente.distribution.access.factor.SecondFactorPolicy;
import org.puente.distribution.access.factor.SessionFactors;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The second step of a log-in: a code of the authenticator app, a recovery code, or a passkey. */
@Controller
@RequestMapping("/login/factor")
class FactorPages {

  private final CheckingFactor checking;
  private final Passkeys passkeys;
  private final SecondFactorPolicy policy;
  private final SessionFactors sessions;

  /** Goes on to where somebody wanted to go before they were asked. */
  private final AuthenticationSuccessHandler onward =
      new SavedRequestAwareAuthenticationSuccessHandler();

  FactorPages(
      CheckingFactor checking,
      Passkeys passkeys,
      SecondFactorPolicy policy,
      SessionFactors sessions) {
    this.checking = checking;
    this.passkeys = passkeys;
    this.policy = policy;
    this.sessions = sessions;
  }

  @GetMapping
  String ask(@AuthenticationPrincipal ConsoleUser user, Model model) {
    var id = user.account().id();
    if (!policy.isEnrolled(id)) {
      return "redirect:/login/enrolment";
    }
    model.addAttribute("hasApp", policy.hasApp(id));
    model.addAttribute("hasPasskey", passkeys.any(id));
    return "console/door/factor";
  }

  @PostMapping
  @Nullable String check(
      @AuthenticationPrincipal ConsoleUser user,
      @RequestParam(defaultValue = "") String otp,
      @RequestParam(defaultValue = "") String passkey,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException, ServletException {
    var id = user.account().id();
    var shown =
        passkey.isBlank()
            ? checking.check(id, otp)
            : passkeys.check(id, passkey, request.getSession());
    return switch (shown) {
      case FactorCheck.Right(Confirmed confirmed) -> {
        var whole = sessions.add(confirmed, request, response);
        onward.onAuthenticationSuccess(request, response, whole);
        yield null;
      }
      case FactorCheck.Wrong() ->
          "redirect:/login/factor?" + (passkey.isBlank() ? "wrong" : "wrong-passkey");
      case FactorCheck.LockedOut() -> "redirect:/login/factor?locked";
      case FactorCheck.NoneEnrolled() -> "redirect:/login/enrolment";
    };
  }
}

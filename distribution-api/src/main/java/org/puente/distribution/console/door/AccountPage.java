package org.puente.distribution.console.door;

import org.puente.distribution.access.ConsoleUser;
import org.puente.distribution.access.factor.EnrollingFactor;
import org.puente.distribution.access.factor.SecondFactorPolicy;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** One's own account: how one proves that it is oneself. */
@Controller
class AccountPage {

  private final SecondFactorPolicy policy;
  private final EnrollingFactor enrolling;

  AccountPage(SecondFactorPolicy policy, EnrollingFactor enrolling) {
    this.policy = policy;
    this.enrolling = enrolling;
  }

  @GetMapping("/console/account")
  String account(@AuthenticationPrincipal ConsoleUser user, Model model) {
    var account = user.account();
    model.addAttribute("account", account);
    model.addAttribute("enrolled", policy.isEnrolled(account.id()));
    model.addAttribute("required", policy.isRequired(account.roles()));
    model.addAttribute("codesLeft", enrolling.recoveryCodesLeft(account.id()));
    return "console/account";
  }
}

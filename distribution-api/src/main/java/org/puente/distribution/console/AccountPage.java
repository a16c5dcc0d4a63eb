package org.puente.distribution.console;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.access.ConsoleUser;
import org.puente.distribution.access.factor.EnrollingFactor;
import org.puente.distribution.access.factor.SecondFactorPolicy;
import org.puente.distribution.access.login.ChangingPassword;
import org.puente.distribution.access.login.PasswordRules;
import org.puente.distribution.access.login.Sessions;
import org.puente.distribution.access.passkeys.OwnPasskeys;
import org.puente.distribution.notices.MailSettings;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own account: how one proves that it is oneself, and where one is logged in. */
@Controller
@RequestMapping("/console/account")
class AccountPage {

  private final SecondFactorPolicy policy;
  private final EnrollingFactor enrolling;
  private final OwnPasskeys passkeys;
  private final PasswordRules rules;
  private final ChangingPassword changing;
  private final Sessions sessions;
  private final MailSettings mail;
  private final MessageSource messages;

  AccountPage(
      SecondFactorPolicy policy,
      EnrollingFactor enrolling,
      OwnPasskeys passkeys,
      PasswordRules rules,
      ChangingPassword changing,
      Sessions sessions,
      MailSettings mail,
      MessageSource messages) {
    this.mail = mail;
    this.policy = policy;
    this.enrolling = enrolling;
    this.passkeys = passkeys;
    this.rules = rules;
    this.changing = changing;
    this.sessions = sessions;
    this.messages = messages;
  }

  @GetMapping
  String account(
      @AuthenticationPrincipal ConsoleUser user, HttpServletRequest request, Model model) {
    var account = user.account();
    model.addAttribute("account", account);
    model.addAttribute("enrolled", policy.isEnrolled(account.id()));
    model.addAttribute("hasApp", policy.hasApp(account.id()));
    model.addAttribute("passkeys", passkeys.of(account.id()));
    model.addAttribute("codesLeft", enrolling.recoveryCodesLeft(account.id()));
    model.addAttribute("shortest", rules.shortest(account.roles()));
    model.addAttribute("sendsMail", mail.enabled());
    model.addAttribute("sessions", sessions.of(account.id()));
    model.addAttribute("here", SessionWatch.entry(request));
    return "console/account";
  }

  @PostMapping("/password")
  String changePassword(
      @AuthenticationPrincipal ConsoleUser user,
      @RequestParam(defaultValue = "") String present,
      @RequestParam(defaultValue = "") String password,
      HttpServletRequest request,
      RedirectAttributes flash,
      Locale locale) {
    changing.change(
        user.account(), present, password, request.getRemoteAddr(), SessionWatch.entry(request));
    return told("account.password.done", flash, locale);
  }

  /** One of one's own, or all but this one. */
  @PostMapping("/sessions")
  String end(
      @AuthenticationPrincipal ConsoleUser user,
      @RequestParam(required = false) @Nullable UUID session,
      HttpServletRequest request,
      RedirectAttributes flash,
      Locale locale) {
    if (session == null) {
      sessions.endOthers(user.account().id(), SessionWatch.entry(request));
    } else {
      sessions.end(user.account().id(), session);
    }
    return told("account.sessions.done", flash, locale);
  }

  private String told(String key, RedirectAttributes flash, Locale locale) {
    flash.addFlashAttribute("done", messages.getMessage(key, null, locale));
    return "redirect:/console/account";
  }
}

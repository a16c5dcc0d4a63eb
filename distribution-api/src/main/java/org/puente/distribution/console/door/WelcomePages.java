package org.puente.distribution.console.door;

import jakarta.servlet.http.HttpServletResponse;
import org.puente.distribution.access.login.Inviting;
import org.puente.distribution.access.login.PasswordRules;
import org.puente.events.http.Problem;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a one-time link leads: somebody sets their password, and logs in with it. */
@Controller
@RequestMapping("/welcome")
class WelcomePages {

  private final Inviting inviting;
  private final PasswordRules rules;
  private final MessageSource messages;

  WelcomePages(Inviting inviting, PasswordRules rules, MessageSource messages) {
    this.inviting = inviting;
    this.rules = rules;
    this.messages = messages;
  }

  @GetMapping
  String show(
      @RequestParam(defaultValue = "") String token, Model model, HttpServletResponse response) {
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Cache-Control", "no-store");
    inviting
        .find(token)
        .ifPresent(
            invitee -> {
              model.addAttribute("invitee", invitee);
              model.addAttribute("token", token);
              model.addAttribute("shortest", rules.shortest(invitee.roles()));
            });
    return "console/door/welcome";
  }

  @PostMapping
  String accept(
      @RequestParam(defaultValue = "") String token,
      @RequestParam(defaultValue = "") String password,
      Model model,
      HttpServletResponse response) {
    try {
      return inviting.accept(token, password).isPresent()
          ? "redirect:/login?welcome"
          : show("", model, response);
    } catch (Problem weak) {
      var locale = LocaleContextHolder.getLocale();
      model.addAttribute("refused", messages.getMessage("problem." + weak.slug(), null, locale));
      return show(token, model, response);
    }
  }
}

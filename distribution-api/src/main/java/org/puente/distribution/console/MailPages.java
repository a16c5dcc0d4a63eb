package org.puente.distribution.console;

import java.util.Locale;
import java.util.UUID;
import org.puente.distribution.notices.ConfirmingAddress;
import org.puente.distribution.notices.MailSettings;
import org.puente.events.access.Caller;
import org.puente.events.http.Problem;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own mail address and whether a digest goes there; no such page where mail is off. */
@Controller
@RequestMapping("/console/account/mail")
class MailPages {

  private final ConfirmingAddress confirming;
  private final MailSettings settings;
  private final MessageSource messages;

  MailPages(ConfirmingAddress confirming, MailSettings settings, MessageSource messages) {
    this.confirming = confirming;
    this.settings = settings;
    this.messages = messages;
  }

  @GetMapping
  String mail(Model model) {
    model.addAttribute("mine", confirming.mine(me()));
    model.addAttribute("hour", "%d:00".formatted(settings.hour()));
    return "console/mail";
  }

  @PostMapping("/address")
  String ask(
      @RequestParam(defaultValue = "") String address, RedirectAttributes flash, Locale locale) {
    confirming.ask(me(), address.strip(), locale);
    return done("asked", flash, locale);
  }

  @PostMapping("/code")
  String confirm(
      @RequestParam(defaultValue = "") String otp, RedirectAttributes flash, Locale locale) {
    confirming.confirm(me(), otp);
    return done("confirmed", flash, locale);
  }

  @PostMapping("/digest")
  String digest(@RequestParam boolean wanted, RedirectAttributes flash, Locale locale) {
    confirming.digest(me(), wanted);
    return done("digest", flash, locale);
  }

  @PostMapping("/removal")
  String remove(RedirectAttributes flash, Locale locale) {
    confirming.remove(me());
    return done("removed", flash, locale);
  }

  private UUID me() {
    if (!settings.enabled()) {
      throw Problem.notFound("This installation sends no mail.");
    }
    return Caller.current().userId();
  }

  private String done(String what, RedirectAttributes flash, Locale locale) {
    flash.addFlashAttribute("done", messages.getMessage("mail.done." + what, null, locale));
    return "redirect:/console/account/mail";
  }
}

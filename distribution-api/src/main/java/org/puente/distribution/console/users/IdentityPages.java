package org.puente.distribution.console.users;

import java.util.Locale;
import java.util.UUID;
import org.puente.distribution.access.factor.Confirmed;
import org.puente.distribution.access.provider.LinkingIdentity;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Whom the identity provider vouches for, on a user's page. */
@Controller
@RequestMapping("/console/users/{id}")
@PreAuthorize("hasRole('ADMINISTRATOR')")
class IdentityPages {

  private final LinkingIdentity linking;
  private final MessageSource messages;

  IdentityPages(LinkingIdentity linking, MessageSource messages) {
    this.linking = linking;
    this.messages = messages;
  }

  @PostMapping("/identity")
  String link(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String subject,
      Confirmed confirmed,
      RedirectAttributes flash,
      Locale locale) {
    linking.link(id, subject, confirmed);
    return told("users.provider.linked", id, flash, locale);
  }

  @PostMapping("/identity-end")
  String unlink(
      @PathVariable UUID id, Confirmed confirmed, RedirectAttributes flash, Locale locale) {
    linking.unlink(id, confirmed);
    return told("users.provider.unlinked", id, flash, locale);
  }

  private String told(String key, UUID id, RedirectAttributes flash, Locale locale) {
    flash.addFlashAttribute("done", messages.getMessage(key, null, locale));
    return "redirect:/console/users/" + id;
  }
}

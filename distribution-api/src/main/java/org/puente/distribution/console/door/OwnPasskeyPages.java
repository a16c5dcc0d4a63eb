package org.puente.distribution.console.door;

import jakarta.servlet.http.HttpSession;
import java.util.Locale;
import java.util.UUID;
import org.puente.distribution.access.ConsoleUser;
import org.puente.distribution.access.factor.Confirmed;
import org.puente.distribution.access.passkeys.OwnPasskeys;
import org.puente.distribution.access.passkeys.ShowingPasskey;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What somebody does with the passkeys that they have: show one, or remove one. */
@Controller
class OwnPasskeyPages {

  private final ShowingPasskey showing;
  private final OwnPasskeys own;
  private final MessageSource messages;

  OwnPasskeyPages(ShowingPasskey showing, OwnPasskeys own, MessageSource messages) {
    this.showing = showing;
    this.own = own;
    this.messages = messages;
  }

  /** What a browser asks its passkeys, at the door or where a form wants a confirmation. */
  @GetMapping("/login/passkey/question")
  ResponseEntity<String> ask(Authentication who, HttpSession session) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .cacheControl(CacheControl.noStore())
        .body(showing.ask(who, session));
  }

  @PostMapping("/console/account/remove-passkey")
  String remove(
      @AuthenticationPrincipal ConsoleUser user,
      @RequestParam UUID id,
      Confirmed confirmed,
      RedirectAttributes flash,
      Locale locale) {
    own.remove(user.account(), id, confirmed);
    flash.addFlashAttribute("done", messages.getMessage("account.passkeys.removed", null, locale));
    return "redirect:/console/account";
  }
}

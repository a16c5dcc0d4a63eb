package org.puente.distribution.console.banks;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.puente.distribution.console.remote.Answer;
import org.puente.distribution.console.remote.HttpCodeClaims;
import org.puente.distribution.console.remote.HttpCodeClaims.Kind;
import org.puente.distribution.console.remote.HttpCodeClaims.Owner;
import org.puente.events.audit.AuditTrail;
import org.puente.events.http.Problem;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Codes of boxes that pay nothing: found by the bank's number, and claimed from the bank. */
@Controller
@RequestMapping("/console/banks/{fsp}/boxes")
class ClaimPages {

  private static final int SHORTEST = 10;
  private static final int LONGEST = 500;
  private static final int LONGEST_SERIAL = 64;

  private final HttpCodeClaims claims;
  private final AuditTrail audit;
  private final MessageSource messages;

  ClaimPages(HttpCodeClaims claims, AuditTrail audit, MessageSource messages) {
    this.claims = claims;
    this.audit = audit;
    this.messages = messages;
  }

  /** To the page of the code that the bank calls so. */
  @PostMapping("/find")
  @PreAuthorize("hasAnyRole('FINANCE_OFFICER', 'AUDITOR', 'COORDINATOR', 'ADMINISTRATOR')")
  String find(@PathVariable String fsp, @RequestParam(defaultValue = "") String serial) {
    String wanted = serial.strip();
    if (wanted.isEmpty() || wanted.length() > LONGEST_SERIAL || wanted.indexOf(0) >= 0) {
      throw Problem.badRequest("code-serial", "The bank's number of the code is needed.");
    }
    var answer = claims.owner(fsp, wanted);
    if (answer instanceof Answer.Refused<Owner>(String slug, var _) && slug.equals("not-found")) {
      throw new Problem(HttpStatus.NOT_FOUND, "code-nobodys", "Nobody has a code of that number.");
    }
    var owner = Carried.out(answer);
    return "redirect:/console/reconciliation/orders/%s/%s"
        .formatted(owner.transferId(), owner.clientReference());
  }

  /** What the bank did about a code that pays nothing. */
  @PostMapping("/claim")
  @PreAuthorize("hasRole('FINANCE_OFFICER')")
  String answer(
      @PathVariable String fsp,
      @RequestParam UUID claim,
      @RequestParam Kind answer,
      @RequestParam(defaultValue = "") String note,
      RedirectAttributes flash,
      Locale locale) {
    String known = note.strip();
    if (known.length() < SHORTEST || known.length() > LONGEST) {
      throw Problem.badRequest("claim-note", "How they know: from 10 to 500 characters.");
    }
    Carried.out(claims.answer(fsp, claim, answer, known));
    audit.record("code-claim.answered", claim.toString(), Map.of("answer", answer));
    flash.addFlashAttribute("done", messages.getMessage("claims.done", null, locale));
    return "redirect:/console/banks/" + fsp + "/boxes";
  }
}

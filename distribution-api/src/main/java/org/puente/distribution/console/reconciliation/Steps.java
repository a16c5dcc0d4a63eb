package org.puente.distribution.console.reconciliation;

import java.util.Map;
import org.puente.distribution.access.factor.Confirmed;
import org.puente.events.audit.AuditTrail;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Keeps here that somebody took a step which payment-adapter carries out and keeps as well, and
 * says so on the next page.
 */
@Component
class Steps {

  private final AuditTrail audit;
  private final MessageSource messages;

  Steps(AuditTrail audit, MessageSource messages) {
    this.audit = audit;
    this.messages = messages;
  }

  void taken(String step, Object subject, RedirectAttributes flash) {
    audit.record(step, subject.toString(), Map.of());
    say(step, flash);
  }

  /** With a second factor. */
  void taken(String step, Object subject, Confirmed confirmed, RedirectAttributes flash) {
    audit.record(step, subject.toString(), Map.of("factor", confirmed.factor().name()));
    say(step, flash);
  }

  private void say(String step, RedirectAttributes flash) {
    flash.addFlashAttribute(
        "done", messages.getMessage("settle.done." + step, null, LocaleContextHolder.getLocale()));
  }
}

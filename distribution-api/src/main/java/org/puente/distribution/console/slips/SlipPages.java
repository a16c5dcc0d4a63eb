package org.puente.distribution.console.slips;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.console.remote.HttpSlips;
import org.puente.distribution.console.remote.HttpSlips.Batch;
import org.puente.distribution.console.remote.HttpSlips.Kind;
import org.puente.distribution.console.remote.HttpSlips.Place;
import org.puente.distribution.console.remote.HttpSlips.Whole;
import org.puente.events.access.Caller;
import org.puente.events.audit.AuditTrail;
import org.puente.events.http.Problem;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where people wait for slips, the batches, and one batch with its tickets. */
@Controller
@RequestMapping("/console/payouts/slips")
@PreAuthorize("hasAnyRole('FINANCE_OFFICER', 'COORDINATOR')")
class SlipPages {

  private final HttpSlips slips;
  private final TicketNames names;
  private final AuditTrail audit;
  private final MessageSource messages;

  SlipPages(HttpSlips slips, TicketNames names, AuditTrail audit, MessageSource messages) {
    this.slips = slips;
    this.names = names;
    this.audit = audit;
    this.messages = messages;
  }

  @GetMapping
  String all(@RequestParam(required = false) @Nullable String after, Model model) {
    var waiting = slips.waiting();
    var batches = waiting.isAway() ? null : slips.batches(after).found().orElse(null);
    model.addAttribute("away", batches == null);
    model.addAttribute("waiting", waiting.found().orElse(List.of()));
    model.addAttribute("batches", batches);
    model.addAttribute("places", names.places());
    return "console/slips/list";
  }

  /** Gives tickets to those who wait at a place. */
  @PostMapping("/make")
  String make(
      @RequestParam UUID organisation,
      @RequestParam UUID programme,
      @RequestParam String territory,
      RedirectAttributes flash) {
    if (!names.places().places().containsKey(territory)) {
      throw Problem.badRequest("unknown-territory", "There is no such place.");
    }
    Batch made = slips.make(new Place(organisation, programme, territory)).given();
    audit.record("slips.batched", made.id().toString(), Map.of("tickets", made.tickets()));
    flash.addFlashAttribute(
        "done", messages.getMessage("slips.done", null, LocaleContextHolder.getLocale()));
    return "redirect:/console/payouts/slips/" + made.id();
  }

  /**
   * One paper of a batch, for the reader.
   *
   * @param printings what was printed of it
   * @param others whether the reader has the other paper in their hands
   */
  record Paper(Kind kind, List<HttpSlips.Printing> printings, boolean others) {

    static Paper of(Kind kind, Whole batch, String me) {
      boolean others =
          batch.printings().stream()
              .anyMatch(each -> each.kind() != kind && each.custodian().equals(me));
      return new Paper(kind, batch.printed(kind), others);
    }
  }

  @GetMapping("/{id}")
  String one(@PathVariable UUID id, @RequestParam(defaultValue = "1") int from, Model model) {
    Whole batch = slips.batch(id).given();
    String me = Caller.current().username();
    model.addAttribute("batch", batch.batch());
    model.addAttribute("places", names.places());
    model.addAttribute(
        "papers", Arrays.stream(Kind.values()).map(kind -> Paper.of(kind, batch, me)).toList());
    model.addAttribute("tickets", names.of(batch.tickets(), from));
    model.addAttribute("next", names.next(batch.tickets(), from));
    return "console/slips/batch";
  }
}

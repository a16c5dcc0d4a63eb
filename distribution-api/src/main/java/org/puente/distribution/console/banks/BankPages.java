package org.puente.distribution.console.banks;

import java.time.Clock;
import java.util.List;
import java.util.function.Predicate;
import org.puente.distribution.console.remote.Answer;
import org.puente.distribution.console.remote.FspStatus;
import org.puente.distribution.console.remote.HttpPayments;
import org.puente.distribution.console.remote.Pause;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The banks: whether each works, whether it is stopped, and what waits for it. */
@Controller
@RequestMapping("/console/banks")
class BankPages {

  private final HttpPayments payments;
  private final StopDesk stops;
  private final BankCards cards;
  private final StoppableNames names;
  private final Clock clock;

  BankPages(
      HttpPayments payments, StopDesk stops, BankCards cards, StoppableNames names, Clock clock) {
    this.payments = payments;
    this.stops = stops;
    this.cards = cards;
    this.names = names;
    this.clock = clock;
  }

  @GetMapping
  String banks(Model model) {
    Answer<List<FspStatus>> banks = payments.fsps();
    Answer<List<Pause>> pauses = banks.isAway() ? new Answer.Away<>() : stops.on();
    List<Pause> on = pauses.found().orElse(List.of());
    Predicate<Pause> ofBank = pause -> pause.scope() == Pause.Scope.FSP;
    model.addAttribute("silent", banks.found().isEmpty() || pauses.found().isEmpty());
    model.addAttribute("cards", cards.of(banks.found().orElse(List.of()), on));
    model.addAttribute("stops", stops.named(on, ofBank.negate()));
    model.addAttribute("mayStop", StopDesk.mayStop() && pauses.found().isPresent());
    model.addAttribute("stoppable", names.all().toList());
    model.addAttribute("asOf", clock.instant());
    return "console/banks/list";
  }
}

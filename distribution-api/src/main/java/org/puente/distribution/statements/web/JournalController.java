package org.puente.distribution.statements.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.programmes.Programme;
import org.puente.distribution.programmes.Programmes;
import org.puente.distribution.statements.Journal;
import org.puente.distribution.statements.KeepingJournal;
import org.puente.events.contract.Money;
import org.puente.events.http.Problem;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class JournalController {

  private final Programmes programmes;
  private final KeepingJournal keeping;

  JournalController(Programmes programmes, KeepingJournal keeping) {
    this.programmes = programmes;
    this.keeping = keeping;
  }

  /** As the file has it; {@code over} says that it does not change any more. */
  record JournalView(YearMonth month, boolean over, List<LineView> lines) {}

  /** A debit, or a credit where the amount is below zero. */
  record LineView(
      LocalDate on,
      String document,
      String account,
      @Nullable String territory,
      @Nullable String donor,
      @Nullable String reference,
      Money amount) {}

  /**
   * What donors gave in a month and whose money was spent, by donor and project; the sides of each
   * document sum to zero.
   *
   * @param month in the console's time zone, as 2026-11
   */
  @GetMapping("/api/v1/programmes/{id}/journal")
  @PreAuthorize("hasAnyRole('FINANCE_OFFICER','PROGRAMME_OFFICER','AUDITOR')")
  JournalView journal(@PathVariable UUID id, @RequestParam YearMonth month) {
    Programme programme =
        programmes.find(id).orElseThrow(() -> Problem.notFound("There is no such programme."));
    Journal journal = keeping.of(programme, month);
    return new JournalView(
        journal.month(),
        journal.over(),
        journal.lines().stream().map(line -> view(line, programme.currency())).toList());
  }

  private static LineView view(Journal.Line line, String currency) {
    return new LineView(
        line.on(),
        line.document(),
        line.account(),
        line.territory(),
        line.donor(),
        line.reference(),
        new Money(line.amount(), currency));
  }
}

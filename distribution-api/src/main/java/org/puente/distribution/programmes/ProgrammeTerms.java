package org.puente.distribution.programmes;

import java.util.List;

/** Everything that decides what is paid: rule, notes, providers, approvals and dates. */
public record ProgrammeTerms(
    List<Cycle> cycles,
    TransferRule rule,
    NoteMultiple noteMultiple,
    AllowedFsps fsps,
    ApprovalTiers tiers) {

  /** Throws IllegalArgumentException where an amount could not be dispensed. */
  public ProgrammeTerms {
    cycles = List.copyOf(cycles);
    if (cycles.isEmpty() || cycles.stream().map(Cycle::number).distinct().count() < cycles.size()) {
      throw new IllegalArgumentException("A programme has cycles, each number once");
    }
    if (fsps.all().isEmpty()) {
      throw new IllegalArgumentException("A programme needs an FSP");
    }
    NoteMultiple notes = fsps.notes(noteMultiple);
    if (rule.limit().filter(cap -> !notes.divides(cap)).isPresent()) {
      throw new IllegalArgumentException(
          "Rounding up would exceed the cap: it must be a multiple of " + notes.value());
    }
  }

  /** What a household of that size gets in a territory, and how it was rounded. */
  public Entitled entitled(int householdSize, String territory) {
    NoteMultiple notes = fsps.notesIn(territory, noteMultiple);
    var byRule = rule.amountFor(householdSize);
    return new Entitled(byRule, notes, notes.roundUp(byRule));
  }
}

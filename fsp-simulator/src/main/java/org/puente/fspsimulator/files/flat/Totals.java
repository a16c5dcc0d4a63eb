package org.puente.fspsimulator.files.flat;

import java.util.List;
import org.puente.fspsimulator.book.Entry;
import org.puente.fspsimulator.book.EntryKind;
import org.puente.fspsimulator.files.FileLanguage.Answer;
import org.puente.fspsimulator.files.FileLanguage.Decided;

/** What stands below the lines, in minor units; only money that moved is debited or credited. */
record Totals(long debits, long credits) {

  static Totals of(List<Entry> entries) {
    return new Totals(sum(entries, EntryKind.WITHDRAWAL), sum(entries, EntryKind.REVERSAL));
  }

  /** What the answered orders are worth, as their client wrote them. */
  static long of(Answer answer) {
    return answer.orders().stream().mapToLong(Totals::minor).sum();
  }

  static long minor(Decided decided) {
    return Amounts.minor(decided.wanted().amount());
  }

  private static long sum(List<Entry> entries, EntryKind kind) {
    return entries.stream()
        .filter(entry -> entry.kind() == kind)
        .mapToLong(entry -> entry.amount().minor())
        .sum();
  }
}

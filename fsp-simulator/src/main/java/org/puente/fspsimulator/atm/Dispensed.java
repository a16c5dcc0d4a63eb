package org.puente.fspsimulator.atm;

import java.util.ArrayList;
import java.util.List;
import org.puente.fspsimulator.book.Money;

/** Notes of one value that came out. */
record Dispensed(Money note, long count) {

  /** The amount in as few notes as possible; it must be a multiple of the smallest. */
  static List<Dispensed> in(List<Money> notesLargestFirst, Money amount) {
    List<Dispensed> out = new ArrayList<>();
    long left = amount.minor();
    for (Money note : notesLargestFirst) {
      long count = left / note.minor();
      if (count > 0) {
        out.add(new Dispensed(note, count));
        left -= count * note.minor();
      }
    }
    if (left != 0) {
      throw new IllegalArgumentException(amount + " is not payable in these notes");
    }
    return out;
  }
}

package org.puente.payments.files;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.contract.Money;

/** What became of the lines of one file of a bank. */
public interface FileVerdicts {

  /**
   * A line that says what nobody here can make sense of; a case was opened about it.
   *
   * @param row in the bank's own file, from 1
   * @param reference of the order, as the bank names it
   */
  record Odd(
      int row, @Nullable String reference, BankFiles.Verdict verdict, @Nullable Money amount) {}

  /** How many lines met each verdict; those without one yet are left out. */
  Map<BankFiles.Verdict, Long> counts(String fsp, UUID file);

  /** The first of those that need a person, in the bank's own order. */
  List<Odd> odd(String fsp, UUID file, int limit);
}

package org.puente.fspsimulator.orders;

import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;
import org.puente.fspsimulator.banks.Bank;
import org.puente.fspsimulator.book.Draft;
import org.springframework.stereotype.Component;

/** Makes codes of ten digits that the bank never issued before, and PINs of four. */
@Component
final class CodeMint {

  private static final long SMALLEST = 1_000_000_000L;
  private static final long BEYOND = 10_000_000_000L;

  private final SecureRandom random = new SecureRandom();

  String code(Bank bank, Draft draft) {
    String code;
    do {
      code = Long.toString(random.nextLong(SMALLEST, BEYOND));
    } while (draft.knowsCode(bank.key(), code));
    return code;
  }

  @Nullable String pin(Bank bank) {
    return bank.pin() ? Integer.toString(random.nextInt(1_000, 10_000)) : null;
  }
}

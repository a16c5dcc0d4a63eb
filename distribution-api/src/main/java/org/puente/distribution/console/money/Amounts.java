package org.puente.distribution.console.money;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Amounts as people type them, with a point or a comma before the cents. */
final class Amounts {

  private static final Pattern AMOUNT = Pattern.compile("\\d{1,15}(?:[.,]\\d{1,2})?");

  private Amounts() {}

  /** Null for what is no positive amount of at most two decimals. */
  static @Nullable BigDecimal read(@Nullable String typed) {
    String text = typed == null ? "" : typed.strip();
    if (!AMOUNT.matcher(text).matches()) {
      return null;
    }
    var amount = new BigDecimal(text.replace(',', '.'));
    return amount.signum() > 0 ? amount : null;
  }
}

package org.puente.distribution.corrections;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Amounts as people type them: 150, 150.5 or 150,50. */
public final class Amounts {

  /** A thousands separator could be read as a decimal one, so none is taken. */
  private static final Pattern FORM = Pattern.compile("-?\\d{1,12}(?:[.,]\\d{1,2})?");

  private Amounts() {}

  /** Empty where it is none, or could be read in two ways. */
  public static Optional<BigDecimal> read(String text) {
    String bare = text.replaceAll("\\s", "");
    return FORM.matcher(bare).matches()
        ? Optional.of(new BigDecimal(bare.replace(',', '.')))
        : Optional.empty();
  }
}

package org.puente.payments.files.iso20022;

import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Our client reference as it travels: 32 hexadecimal digits, which fit ISO 20022's 35. */
final class OurReference {

  private static final Pattern UNDASHED =
      Pattern.compile("([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})");

  private OurReference() {}

  static String text(UUID reference) {
    return reference.toString().replace("-", "");
  }

  /** Null for what is none of ours; banks may write it in capitals. */
  static @Nullable UUID parse(@Nullable String text) {
    if (text == null) {
      return null;
    }
    var digits = UNDASHED.matcher(text.strip().toLowerCase(Locale.ROOT));
    return digits.matches() ? UUID.fromString(digits.replaceFirst("$1-$2-$3-$4-$5")) : null;
  }
}

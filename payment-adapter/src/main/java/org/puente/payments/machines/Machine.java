package org.puente.payments.machines;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A machine that pays out an FSP's codes, as the organisation describes it.
 *
 * @param territory code of the place in programmes
 * @param place as people call the town or quarter
 * @param hours as people read them, such as 24h
 * @param accessible without steps, and reached from a wheelchair
 * @param noteEs what to know in Spanish, such as a guard at the door
 * @param noteEn the same in English
 */
public record Machine(
    String territory,
    String place,
    String name,
    String address,
    @Nullable String hours,
    boolean accessible,
    @Nullable String noteEs,
    @Nullable String noteEn) {

  /** The same for however people write a place: without accents, case and signs. */
  public static String key(String place) {
    return Normalizer.normalize(place, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip();
  }

  /**
   * As short as a text message wants it.
   *
   * @param accessibleWord in that language
   */
  public String inShort(String language, String accessibleWord) {
    StringBuilder text = new StringBuilder(name).append(", ").append(address);
    if (hours != null) {
      text.append(", ").append(hours);
    }
    if (accessible) {
      text.append(", ").append(accessibleWord);
    }
    String note = language.equals("en") ? noteEn : noteEs;
    if (note != null) {
      text.append(", ").append(note);
    }
    return text.toString();
  }
}

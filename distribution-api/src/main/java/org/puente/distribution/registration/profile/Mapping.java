package org.puente.distribution.registration.profile;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One column of a profile.
 *
 * @param headers the header as it may be written; case, accents and punctuation don't matter
 * @param hxl the HXL tag that names the column whatever its header, such as {@code #contact+phone}
 * @param values translations of what is written, by folded text
 * @param splitBy where to cut the value; only the last piece counts ({@code kisumu.kisumu-east})
 */
public record Mapping(
    List<String> headers,
    @Nullable String hxl,
    Target target,
    Map<String, String> values,
    @Nullable String splitBy) {

  /** The value after cutting and translating it. */
  public String translate(String value) {
    var piece = splitBy == null ? value : value.substring(value.lastIndexOf(splitBy) + 1);
    return values.isEmpty() ? piece : values.getOrDefault(Folding.words(piece), piece);
  }
}

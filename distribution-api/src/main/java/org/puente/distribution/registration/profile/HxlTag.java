package org.puente.distribution.registration.profile;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** A tag of the Humanitarian Exchange Language 1.1, such as {@code #affected+age}. */
public record HxlTag(String tag, Set<String> attributes) {

  private static final Pattern SYNTAX =
      Pattern.compile("#[a-z][a-z0-9_]*(\\s*\\+\\s*[a-z][a-z0-9_]*)*");

  /** The tag, where the text is one; the order of its attributes doesn't matter. */
  public static Optional<HxlTag> of(String text) {
    var lower = text.strip().toLowerCase(Locale.ROOT);
    if (!SYNTAX.matcher(lower).matches()) {
      return Optional.empty();
    }
    var parts = lower.split("\\s*\\+\\s*", -1);
    var attributes = new TreeSet<>(Arrays.asList(parts).subList(1, parts.length));
    return Optional.of(new HxlTag(parts[0], attributes));
  }

  /** Whether a file's tag says at least what this one asks for. */
  public boolean covers(HxlTag inFile) {
    return tag.equals(inFile.tag) && inFile.attributes.containsAll(attributes);
  }
}

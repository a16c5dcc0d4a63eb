package org.puente.distribution.people;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Shows just enough to recognise somebody whom one knows already. */
public final class Masking {

  private static final int SHOWN = 3;

  private Masking() {}

  /** Only the end: {@code •••567}. */
  public static String end(String text) {
    return "•••" + text.substring(Math.max(0, text.length() - SHOWN));
  }

  /** The first word, and initials: {@code María N. P.} */
  public static String name(String name) {
    var words = name.strip().split("\\s+", -1);
    return words[0]
        + Arrays.stream(words)
            .skip(1)
            .map(word -> " " + word.substring(0, word.offsetByCodePoints(0, 1)) + ".")
            .collect(Collectors.joining());
  }
}

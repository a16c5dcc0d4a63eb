package org.puente.distribution.plans;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Transfers that chance picked, so that nobody who prepares or pays could know which: everybody who
 * draws with the same word from the same transfers gets the same ones.
 *
 * @param population of how many they were picked
 */
public record TransferSample(long population, List<TransferLine> picked) {

  public TransferSample {
    picked = List.copyOf(picked);
  }

  /**
   * What to draw from, and how many.
   *
   * @param word decides which; letters, digits and hyphens
   */
  public record Wish(
      int size, String word, @Nullable String territory, TransferStatus.@Nullable State state) {

    public static final int MOST = 200;
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9-]{1,40}");

    /** Throws IllegalArgumentException for a size or a word that is none. */
    public Wish {
      if (size < 1 || size > MOST || !WORD.matcher(word).matches()) {
        throw new IllegalArgumentException("No such sample");
      }
    }
  }
}

package org.puente.payments.messages;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Shows how far a transfer is to whoever has a reference and its one-time code, and nothing else.
 */
public final class ShowingStatus {

  private static final Duration LIFETIME = Duration.ofDays(14);
  private static final int REFERENCE = 12;
  private static final int CODE = 6;
  private static final int LONGEST = 40;

  /** Without letters and digits that are taken for each other. */
  private static final String SIGNS = "23456789ACDEFGHJKMNPQRTUVWXY";

  private final StatusPasses passes;
  private final NumberSealer hashes;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  public ShowingStatus(StatusPasses passes, NumberSealer hashes, Clock clock) {
    this.passes = passes;
    this.hashes = hashes;
    this.clock = clock;
  }

  /** What somebody is given, told once and kept nowhere. */
  public record Given(String reference, String code, Instant until) {

    @Override
    public String toString() {
      return "Given[***]";
    }
  }

  /** Empty where there is no such transfer in the caller's scope. */
  public Optional<Given> give(UUID transfer, String by) {
    String reference = signs(REFERENCE);
    String code = signs(CODE);
    Instant until = clock.instant().plus(LIFETIME);
    var pass = new StatusPasses.Pass(transfer, hash(reference), hash(reference, code), by, until);
    return passes.keep(pass) ? Optional.of(new Given(reference, code, until)) : Optional.empty();
  }

  /** The stage; empty alike for what never was, was used, is over or is mistyped. */
  public Optional<TextKey> look(String reference, String code) {
    String tidied = tidied(reference);
    return passes.use(hash(tidied), hash(tidied, tidied(code))).map(Stage::of);
  }

  private byte[] hash(String reference) {
    return hashes.hash("status/" + reference);
  }

  private byte[] hash(String reference, String code) {
    return hashes.hash("status/" + reference + "/" + code);
  }

  /** People write in small letters, with spaces and dashes. */
  private static String tidied(String typed) {
    String begin = typed.substring(0, Math.min(typed.length(), LONGEST));
    return begin.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
  }

  private String signs(int count) {
    StringBuilder signs = new StringBuilder();
    random.ints(count, 0, SIGNS.length()).forEach(at -> signs.append(SIGNS.charAt(at)));
    return signs.toString();
  }
}

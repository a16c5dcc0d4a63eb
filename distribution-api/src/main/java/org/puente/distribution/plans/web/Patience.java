package org.puente.distribution.plans.web;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How long a caller would wait for long work, as RFC 7240 has them say it. */
final class Patience {

  private static final Duration USUAL = Duration.ofSeconds(20);
  private static final int MOST_SECONDS = 60;
  private static final Pattern WAIT = Pattern.compile("\\bwait\\s*=\\s*(\\d{1,4})");

  private Patience() {}

  /** {@code respond-async} waits for nothing, {@code wait=5} for five seconds, at most a minute. */
  static Duration of(@Nullable String prefer) {
    if (prefer == null) {
      return USUAL;
    }
    Matcher wait = WAIT.matcher(prefer);
    if (wait.find()) {
      return Duration.ofSeconds(Math.min(MOST_SECONDS, Integer.parseInt(wait.group(1))));
    }
    return prefer.contains("respond-async") ? Duration.ZERO : USUAL;
  }
}

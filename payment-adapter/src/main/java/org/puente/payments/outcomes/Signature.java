package org.puente.payments.outcomes;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Checks {@code X-Signature: t=<epoch seconds>,v1=<hex>}, an HMAC-SHA256 over {@code t.rawbody}: in
 * constant time, and only within a window, so that an old message cannot be played again.
 */
public final class Signature {

  private static final Pattern HEADER = Pattern.compile("t=(\\d{1,12}),v1=([0-9a-f]{64})");
  private static final Duration WINDOW = Duration.ofMinutes(5);

  private final SecretKeySpec key;
  private final List<Clock> clocks;

  /** More than one clock where banks of a demo follow the moved one. */
  public Signature(String secret, List<Clock> clocks) {
    this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    this.clocks = List.copyOf(clocks);
  }

  /** What we sign ourselves. */
  public String of(byte[] body, Instant at) {
    String timestamp = Long.toString(at.getEpochSecond());
    return "t=" + timestamp + ",v1=" + HexFormat.of().formatHex(mac(timestamp, body));
  }

  public boolean isOf(byte[] body, @Nullable String header) {
    Matcher parts = HEADER.matcher(header == null ? "" : header);
    if (!parts.matches()) {
      return false;
    }
    byte[] claimed = HexFormat.of().parseHex(parts.group(2));
    boolean genuine = MessageDigest.isEqual(claimed, mac(parts.group(1), body));
    return genuine && isFresh(Instant.ofEpochSecond(Long.parseLong(parts.group(1))));
  }

  private boolean isFresh(Instant signedAt) {
    return clocks.stream()
        .map(clock -> Duration.between(signedAt, clock.instant()).abs())
        .anyMatch(age -> age.compareTo(WINDOW) <= 0);
  }

  private byte[] mac(String timestamp, byte[] body) {
    try {
      Mac mac = Mac.getInstance(key.getAlgorithm());
      mac.init(key);
      mac.update((timestamp + ".").getBytes(StandardCharsets.US_ASCII));
      return mac.doFinal(body);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}

package org.puente.distribution.plans;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.UUID;

/** What approvals bind of the plan as a whole; FSPs in order of preference. */
public record PlanHeader(
    UUID planId, int count, BigDecimal total, String currency, List<String> fsps) {

  public PlanHeader {
    fsps = List.copyOf(fsps);
    total = total.setScale(2, RoundingMode.UNNECESSARY);
  }

  /** Starts a digest that transfers are then added to in id order. */
  public Digesting digesting() {
    MessageDigest hash = sha256();
    hash.update(
        "%s|%d|%s|%s\n"
            .formatted(planId, count, total.toPlainString(), currency)
            .getBytes(StandardCharsets.US_ASCII));
    return new Digesting(hash, new CanonicalForm(currency, fsps));
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}

package org.puente.distribution.plans;

import java.security.MessageDigest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A digest under way, in constant memory. */
public final class Digesting {

  private final MessageDigest hash;
  private final CanonicalForm form;
  private @Nullable UUID last;

  Digesting(MessageDigest hash, CanonicalForm form) {
    this.hash = hash;
    this.form = form;
  }

  /** Throws IllegalArgumentException unless ids rise, in the database's order of uuid. */
  public void add(TransferContent transfer) {
    if (last != null && compare(last, transfer.id()) >= 0) {
      throw new IllegalArgumentException("Transfers are digested in id order");
    }
    last = transfer.id();
    form.addTo(hash, transfer);
  }

  public Digest finish() {
    return new Digest(hash.digest());
  }

  private static int compare(UUID one, UUID other) {
    int high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
    return high != 0
        ? high
        : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
  }
}

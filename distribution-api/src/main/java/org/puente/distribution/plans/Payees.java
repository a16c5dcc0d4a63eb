package org.puente.distribution.plans;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.puente.events.sealing.KeyedHash;
import org.puente.events.sealing.Payee;

/** Tells one payee from another without saying who: a keyed hash of all that a bank would get. */
public final class Payees {

  private final KeyedHash hash;

  public Payees(KeyedHash hash) {
    this.hash = hash;
  }

  /** Changes when anything of the payee changes; each field is preceded by its length. */
  public byte[] fingerprint(Payee payee) {
    byte[][] fields = {
      bytes(payee.name()), bytes(payee.phone()), bytes(payee.document()), bytes(payee.language())
    };
    int size = 0;
    for (byte[] field : fields) {
      size += Integer.BYTES + field.length;
    }
    ByteBuffer all = ByteBuffer.allocate(size);
    for (byte[] field : fields) {
      all.putInt(field.length).put(field);
    }
    return hash.of(all.array());
  }

  private static byte[] bytes(@Nullable String field) {
    return field == null ? new byte[0] : field.getBytes(StandardCharsets.UTF_8);
  }
}

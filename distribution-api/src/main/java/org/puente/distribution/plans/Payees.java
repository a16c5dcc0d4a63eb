package org.puente.distribution.plans;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.puente.events.sealing.Contact;
import org.puente.events.sealing.KeyedHash;
import org.puente.events.sealing.Payee;

/**
 * Tells one payee from another without saying who: a keyed hash of all that a bank would get, and
 * of how its code reaches them.
 */
public final class Payees {

  private final KeyedHash hash;

  public Payees(KeyedHash hash) {
    this.hash = hash;
  }

  /** Changes when anything of the payee changes; each field is preceded by its length. */
  public byte[] fingerprint(Payee payee) {
    List<byte[]> fields = new ArrayList<>();
    fields.add(bytes(payee.name()));
    fields.add(bytes(payee.phone()));
    fields.add(bytes(payee.document()));
    fields.add(bytes(payee.language()));
    Contact contact = payee.contact();
    if (contact != null) {
      fields.add(bytes(contact.channel().name()));
      fields.add(bytes(contact.number()));
      fields.add(bytes(text(contact.safeFrom())));
      fields.add(bytes(text(contact.safeTo())));
    }
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

  private static @Nullable String text(@Nullable LocalTime time) {
    return time == null ? null : time.toString();
  }

  private static byte[] bytes(@Nullable String field) {
    return field == null ? new byte[0] : field.getBytes(StandardCharsets.UTF_8);
  }
}

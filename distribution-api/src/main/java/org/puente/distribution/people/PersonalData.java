package org.puente.distribution.people;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.UUID;

/**
 * Seals and opens what identifies a person. A sealed value opens only for the person and the column
 * that it was sealed for, so that values cannot be swapped in the database.
 */
public final class PersonalData {

  private final Aead aead;

  PersonalData(Aead aead) {
    this.aead = aead;
  }

  /** The sealed value; never the same bytes twice. */
  public byte[] seal(UUID person, PersonalField field, String value) {
    try {
      return aead.encrypt(value.getBytes(UTF_8), context(person, field));
    } catch (GeneralSecurityException failed) {
      throw new IllegalStateException("Cannot seal", failed);
    }
  }

  /** The value; IllegalArgumentException if it was sealed for another person or column. */
  public String open(UUID person, PersonalField field, byte[] sealed) {
    try {
      return new String(aead.decrypt(sealed, context(person, field)), UTF_8);
    } catch (GeneralSecurityException failed) {
      throw new IllegalArgumentException("Not sealed for " + field + " of " + person, failed);
    }
  }

  private static byte[] context(UUID person, PersonalField field) {
    return ByteBuffer.allocate(17)
        .putLong(person.getMostSignificantBits())
        .putLong(person.getLeastSignificantBits())
        .put((byte) field.ordinal())
        .array();
  }
}

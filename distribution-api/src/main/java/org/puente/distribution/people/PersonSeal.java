package org.puente.distribution.people;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Seals and opens what identifies one person. A sealed value opens only for the person and the
 * field that it was sealed for, so that values cannot be swapped in the database; and, where the
 * person has a key of their own, only for as long as that key is there.
 */
public final class PersonSeal {

  /** Begins what is sealed with a person's own key; what the keyset sealed begins with 1. */
  private static final byte OWN = 2;

  private static final byte KEY = Byte.MAX_VALUE;

  private final Aead keyset;
  private final UUID person;
  private final byte @Nullable [] wrapped;
  private @Nullable Aead own;

  PersonSeal(Aead keyset, UUID person, byte @Nullable [] wrapped) {
    this.keyset = keyset;
    this.person = person;
    this.wrapped = wrapped;
  }

  static byte[] wrap(Aead keyset, UUID person, byte[] key) throws GeneralSecurityException {
    return keyset.encrypt(key, context(person, KEY));
  }

  /** The sealed value; never the same bytes twice. */
  public byte[] seal(PersonalField field, String value) {
    byte[] context = context(person, (byte) field.ordinal());
    try {
      if (wrapped == null) {
        return keyset.encrypt(value.getBytes(UTF_8), context);
      }
      byte[] sealed = own(wrapped).encrypt(value.getBytes(UTF_8), context);
      return ByteBuffer.allocate(sealed.length + 1).put(OWN).put(sealed).array();
    } catch (GeneralSecurityException failed) {
      throw new IllegalStateException("Cannot seal", failed);
    }
  }

  /**
   * The value; IllegalArgumentException if it was sealed for another person or field, or if the key
   * is gone.
   */
  public String open(PersonalField field, byte[] sealed) {
    byte[] context = context(person, (byte) field.ordinal());
    try {
      if (sealed.length == 0 || sealed[0] != OWN) {
        return new String(keyset.decrypt(sealed, context), UTF_8);
      }
      if (wrapped == null) {
        throw new IllegalArgumentException("The key of " + person + " was destroyed");
      }
      byte[] rest = Arrays.copyOfRange(sealed, 1, sealed.length);
      return new String(own(wrapped).decrypt(rest, context), UTF_8);
    } catch (GeneralSecurityException failed) {
      throw new IllegalArgumentException("Not sealed for " + field + " of " + person, failed);
    }
  }

  /** The value, where there is one. */
  public @Nullable String openIf(PersonalField field, byte @Nullable [] sealed) {
    return sealed == null ? null : open(field, sealed);
  }

  /** The value; null as well where its key was destroyed. */
  public @Nullable String openIfKept(PersonalField field, byte @Nullable [] sealed) {
    boolean destroyed = sealed != null && sealed.length > 0 && sealed[0] == OWN && wrapped == null;
    return destroyed ? null : openIf(field, sealed);
  }

  private Aead own(byte[] key) throws GeneralSecurityException {
    var opened = own;
    if (opened == null) {
      opened = new AesGcmJce(keyset.decrypt(key, context(person, KEY)));
      own = opened;
    }
    return opened;
  }

  private static byte[] context(UUID person, byte of) {
    return ByteBuffer.allocate(17)
        .putLong(person.getMostSignificantBits())
        .putLong(person.getLeastSignificantBits())
        .put(of)
        .array();
  }
}

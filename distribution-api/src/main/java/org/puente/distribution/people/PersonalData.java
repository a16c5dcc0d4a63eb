package org.puente.distribution.people;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.Random;
import java.security.GeneralSecurityException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What personal data is sealed with: a key for each person, wrapped with the keyset pii.json. */
public final class PersonalData {

  private static final int KEY_BYTES = 32;

  private final Aead keyset;

  PersonalData(Aead keyset) {
    this.keyset = keyset;
  }

  /** A new key for a person, as it is stored: {@code person_key.key_enc}. */
  public byte[] newKey(UUID person) {
    try {
      return PersonSeal.wrap(keyset, person, Random.randBytes(KEY_BYTES));
    } catch (GeneralSecurityException failed) {
      throw new IllegalStateException("Cannot wrap a key", failed);
    }
  }

  /**
   * Seals and opens what is one person's.
   *
   * @param key as it is stored; null for whoever has none, whose data the keyset seals by itself
   */
  public PersonSeal of(UUID person, byte @Nullable [] key) {
    return new PersonSeal(keyset, person, key);
  }
}

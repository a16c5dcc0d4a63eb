package org.puente.stabilization.compartment;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Random;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.puente.events.sealing.KeyedHash;
import org.puente.events.sealing.Keysets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Seals words with a key for each person and kind, which is wrapped with the kind's keyset. They
 * open only as the record and kind that they were sealed for, and for as long as that key is there.
 */
@Component
public class PersonSeals {

  private static final int KEY_BYTES = 32;

  private final JdbcClient jdbc;
  private final Map<SealedKind, Aead> keysets = new EnumMap<>(SealedKind.class);
  private final KeyedHash tags;

  PersonSeals(JdbcClient jdbc, @Value("${puente.keys}") Path keys) {
    this.jdbc = jdbc;
    for (SealedKind kind : SealedKind.values()) {
      keysets.put(kind, Keysets.aead(keys.resolve(kind.keyset())));
    }
    this.tags = Keysets.keyedHash(keys.resolve("notes-index.json"));
  }

  /** Makes the person's key where there is none; joins a transaction of whoever may see them. */
  public byte[] seal(UUID person, SealedKind kind, UUID record, String words) {
    try {
      byte[] key = unwrap(person, kind, wrapped(person, kind).orElseGet(() -> add(person, kind)));
      return new AesGcmJce(key).encrypt(words.getBytes(UTF_8), context(record, kind));
    } catch (GeneralSecurityException failed) {
      throw new IllegalStateException("Cannot seal", failed);
    }
  }

  /**
   * Empty where the key was destroyed; IllegalArgumentException if it was sealed as something else.
   */
  public Optional<String> open(UUID person, SealedKind kind, UUID record, byte[] sealed) {
    return wrapped(person, kind)
        .map(
            key -> {
              try {
                byte[] own = unwrap(person, kind, key);
                return new String(new AesGcmJce(own).decrypt(sealed, context(record, kind)), UTF_8);
              } catch (GeneralSecurityException failed) {
                throw new IllegalArgumentException("Not sealed as record " + record, failed);
              }
            });
  }

  /** What stands beside a record instead of its kind; without the keyset it says nothing. */
  public byte[] tag(UUID person, SealedKind kind) {
    return tags.of(kind + " " + person);
  }

  private Optional<byte[]> wrapped(UUID person, SealedKind kind) {
    return jdbc.sql("SELECT key_enc FROM person_seal_key WHERE person_id = ? AND tag = ?")
        .params(person, tag(person, kind))
        .query(byte[].class)
        .optional();
  }

  /** Somebody else may just have added one. */
  private byte[] add(UUID person, SealedKind kind) {
    try {
      jdbc.sql(
              """
              INSERT INTO person_seal_key (person_id, tag, key_enc) VALUES (?, ?, ?)
              ON CONFLICT DO NOTHING
              """)
          .params(
              person,
              tag(person, kind),
              keyset(kind).encrypt(Random.randBytes(KEY_BYTES), context(person, kind)))
          .update();
      return wrapped(person, kind).orElseThrow();
    } catch (GeneralSecurityException failed) {
      throw new IllegalStateException("Cannot wrap a key", failed);
    }
  }

  private byte[] unwrap(UUID person, SealedKind kind, byte[] wrapped)
      throws GeneralSecurityException {
    return keyset(kind).decrypt(wrapped, context(person, kind));
  }

  private Aead keyset(SealedKind kind) {
    return Objects.requireNonNull(keysets.get(kind));
  }

  private static byte[] context(UUID id, SealedKind kind) {
    return (id + " " + kind).getBytes(UTF_8);
  }
}

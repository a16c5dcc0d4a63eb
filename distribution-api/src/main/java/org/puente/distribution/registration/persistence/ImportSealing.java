package org.puente.distribution.registration.persistence;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.UUID;
import org.puente.events.sealing.Keysets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Seals what belongs to an import: the pieces of its original, and rejected values. */
@Component
public class ImportSealing {

  private static final int VALUE = -1;
  private static final int LONGEST_VALUE = 500;

  private final Aead aead;

  ImportSealing(@Value("${puente.keys}") Path keys) {
    this.aead = Keysets.aead(keys.resolve("pii.json"));
  }

  /** A value that was written in a cell; a very long one is cut. */
  public byte[] sealValue(UUID importId, String value) {
    var kept = value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) + "…" : value;
    return sealed(importId, VALUE, kept.getBytes(UTF_8));
  }

  String openValue(UUID importId, byte[] sealed) {
    return new String(opened(importId, VALUE, sealed), UTF_8);
  }

  byte[] sealed(UUID importId, int number, byte[] plain) {
    try {
      return aead.encrypt(plain, context(importId, number));
    } catch (GeneralSecurityException failed) {
      throw new IllegalStateException("Cannot seal", failed);
    }
  }

  byte[] opened(UUID importId, int number, byte[] sealed) {
    try {
      return aead.decrypt(sealed, context(importId, number));
    } catch (GeneralSecurityException failed) {
      throw new IllegalStateException("Not sealed for import " + importId, failed);
    }
  }

  private static byte[] context(UUID importId, int number) {
    return ByteBuffer.allocate(20)
        .putLong(importId.getMostSignificantBits())
        .putLong(importId.getLeastSignificantBits())
        .putInt(number)
        .array();
  }
}

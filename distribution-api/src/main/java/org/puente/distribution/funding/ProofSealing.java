package org.puente.distribution.funding;

import com.google.crypto.tink.Aead;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.UUID;
import org.puente.events.sealing.Keysets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Seals proofs and reports, each for what it belongs to and its number, so that none can stand in
 * for another.
 */
@Component
public class ProofSealing {

  private final Aead aead;

  ProofSealing(@Value("${puente.keys}") Path keys) {
    this.aead = Keysets.aead(keys.resolve("pii.json"));
  }

  public byte[] sealed(UUID funding, int number, byte[] plain) {
    try {
      return aead.encrypt(plain, context(funding, number));
    } catch (GeneralSecurityException failed) {
      throw new IllegalStateException("Cannot seal", failed);
    }
  }

  public byte[] opened(UUID funding, int number, byte[] sealed) {
    try {
      return aead.decrypt(sealed, context(funding, number));
    } catch (GeneralSecurityException failed) {
      throw new IllegalStateException("Not sealed for funding " + funding, failed);
    }
  }

  private static byte[] context(UUID funding, int number) {
    return ByteBuffer.allocate(20)
        .putLong(funding.getMostSignificantBits())
        .putLong(funding.getLeastSignificantBits())
        .putInt(number)
        .array();
  }
}

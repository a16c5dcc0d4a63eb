package org.puente.distribution.attachments;

import com.google.crypto.tink.Aead;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.UUID;
import org.puente.events.sealing.Keysets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Seals proofs, reports and agreements, each for what it belongs to and its number, so that none
 * can stand in for another.
 */
@Component
public class AttachmentSealing {

  private final Aead aead;

  AttachmentSealing(@Value("${puente.keys}") Path keys) {
    this.aead = Keysets.aead(keys.resolve("pii.json"));
  }

  /** For what it belongs to, and its number there. */
  public byte[] sealed(UUID owner, int number, byte[] plain) {
    try {
      return aead.encrypt(plain, context(owner, number));
    } catch (GeneralSecurityException failed) {
      throw new IllegalStateException("Cannot seal", failed);
    }
  }

  /** Throws IllegalStateException for what was sealed for something else. */
  public byte[] opened(UUID owner, int number, byte[] sealed) {
    try {
      return aead.decrypt(sealed, context(owner, number));
    } catch (GeneralSecurityException failed) {
      throw new IllegalStateException("Not sealed for " + owner, failed);
    }
  }

  private static byte[] context(UUID owner, int number) {
    return ByteBuffer.allocate(20)
        .putLong(owner.getMostSignificantBits())
        .putLong(owner.getLeastSignificantBits())
        .putInt(number)
        .array();
  }
}

package org.puente.distribution.agreements;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.UUID;
import org.puente.events.sealing.Keysets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Seals what was signed, each for its agreement, so that none can stand in for another. */
@Component
class DocumentSealing {

  private final Aead aead;

  DocumentSealing(@Value("${puente.keys}") Path keys) {
    this.aead = Keysets.aead(keys.resolve("pii.json"));
  }

  byte[] sealed(UUID agreement, byte[] plain) {
    try {
      return aead.encrypt(plain, context(agreement));
    } catch (GeneralSecurityException failed) {
      throw new IllegalStateException("Cannot seal", failed);
    }
  }

  byte[] opened(UUID agreement, byte[] sealed) {
    try {
      return aead.decrypt(sealed, context(agreement));
    } catch (GeneralSecurityException failed) {
      throw new IllegalStateException("Not sealed for agreement " + agreement, failed);
    }
  }

  private static byte[] context(UUID agreement) {
    return ("sharing-agreement " + agreement).getBytes(UTF_8);
  }
}

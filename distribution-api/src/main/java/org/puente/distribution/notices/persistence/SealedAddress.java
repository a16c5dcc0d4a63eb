package org.puente.distribution.notices.persistence;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.UUID;
import org.puente.events.sealing.Keysets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** A mail address that is copied to another user's row opens no more. */
@Component
class SealedAddress {

  private final Aead sealing;

  SealedAddress(@Value("${puente.keys}") Path keys) {
    this.sealing = Keysets.aead(keys.resolve("pii.json"));
  }

  byte[] seal(UUID user, String address) {
    try {
      return sealing.encrypt(address.getBytes(UTF_8), context(user));
    } catch (GeneralSecurityException failed) {
      throw new IllegalStateException(failed);
    }
  }

  String open(UUID user, byte[] sealed) {
    try {
      return new String(sealing.decrypt(sealed, context(user)), UTF_8);
    } catch (GeneralSecurityException failed) {
      throw new IllegalStateException("The address of " + user + " cannot be opened", failed);
    }
  }

  private static byte[] context(UUID user) {
    return ("mail " + user).getBytes(UTF_8);
  }
}

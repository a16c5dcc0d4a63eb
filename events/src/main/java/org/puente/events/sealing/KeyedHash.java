package org.puente.events.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.prf.PrfSet;
import java.security.GeneralSecurityException;

/**
 * A 32-byte hash that only the holder of the keyset can compute: for searching what is encrypted.
 */
public final class KeyedHash {

  private static final int LENGTH = 32;

  private final PrfSet prfs;

  public KeyedHash(PrfSet prfs) {
    this.prfs = prfs;
  }

  public byte[] of(byte[] data) {
    try {
      return prfs.computePrimary(data, LENGTH);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Cannot hash", e);
    }
  }

  public byte[] of(String text) {
    return of(text.getBytes(UTF_8));
  }
}

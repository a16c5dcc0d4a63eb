package org.puente.events.sealing;

import com.google.crypto.tink.Aead;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/**
 * Seals a payee for one transfer: authenticated encryption with the transfer id as associated data.
 */
public final class PayeeSealer {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final Aead aead;

  public PayeeSealer(Aead aead) {
    this.aead = aead;
  }

  /** Never gives the same bytes twice: seal once and store what comes out. */
  public byte[] seal(UUID transferId, Payee payee) {
    try {
      return aead.encrypt(JSON.writeValueAsBytes(payee), bytes(transferId));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Cannot seal", e);
    }
  }

  /** Throws IllegalArgumentException if it was sealed with another key or for another transfer. */
  public Payee open(UUID transferId, byte[] sealed) {
    try {
      return JSON.readValue(aead.decrypt(sealed, bytes(transferId)), Payee.class);
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("Not sealed for transfer " + transferId, e);
    }
  }

  private static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(16)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }
}

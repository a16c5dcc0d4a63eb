package org.puente.events.sealing;

import com.google.crypto.tink.Aead;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/**
 * Seals a payee for one transfer, or whom to tell of one promise: authenticated encryption with the
 * transfer's or the promise's id as associated data.
 */
public final class PayeeSealer {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int BLOCK = 128;

  private final Aead aead;

  public PayeeSealer(Aead aead) {
    this.aead = aead;
  }

  /** Never gives the same bytes twice: seal once and store what comes out. */
  public byte[] seal(UUID transferId, Payee payee) {
    return encrypt(transferId, JSON.writeValueAsBytes(payee));
  }

  /** As a payee, and of one length: it does not tell whether somebody asked for safe hours. */
  public byte[] seal(UUID promiseId, Addressee addressee) {
    return encrypt(promiseId, padded(JSON.writeValueAsBytes(addressee)));
  }

  /** Throws IllegalArgumentException if it was sealed with another key or for another transfer. */
  public Payee open(UUID transferId, byte[] sealed) {
    return JSON.readValue(decrypt(transferId, sealed), Payee.class);
  }

  /** Throws IllegalArgumentException if it was sealed with another key or for another promise. */
  public Addressee openAddressee(UUID promiseId, byte[] sealed) {
    return JSON.readValue(decrypt(promiseId, sealed), Addressee.class);
  }

  private byte[] encrypt(UUID id, byte[] plain) {
    try {
      return aead.encrypt(plain, bytes(id));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Cannot seal", e);
    }
  }

  private byte[] decrypt(UUID id, byte[] sealed) {
    try {
      return aead.decrypt(sealed, bytes(id));
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("Not sealed for " + id, e);
    }
  }

  /** With blanks, which JSON may end with. */
  private static byte[] padded(byte[] json) {
    byte[] whole = Arrays.copyOf(json, (json.length + BLOCK - 1) / BLOCK * BLOCK);
    Arrays.fill(whole, json.length, whole.length, (byte) ' ');
    return whole;
  }

  private static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(16)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }
}

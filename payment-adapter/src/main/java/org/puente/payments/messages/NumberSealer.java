package org.puente.payments.messages;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.UUID;
import org.puente.events.sealing.KeyedHash;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Seals phone numbers, each bound to its own keyed hash, and what else messages keep, bound to its
 * record.
 */
public final class NumberSealer {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final Aead aead;
  private final KeyedHash hash;

  public NumberSealer(Aead aead, KeyedHash hash) {
    this.aead = aead;
    this.hash = hash;
  }

  /** The same that transfers are found by. */
  public byte[] hash(String number) {
    return hash.of(number);
  }

  public byte[] seal(String number) {
    return encrypt(number, hash(number));
  }

  /** Throws IllegalArgumentException if it is the sealed form of another number. */
  public String open(byte[] hash, byte[] sealed) {
    return decrypt(sealed, hash);
  }

  public byte[] sealText(UUID record, String text) {
    return encrypt(text, context(record));
  }

  /** Throws IllegalArgumentException if it was sealed for another record. */
  public String openText(UUID record, byte[] sealed) {
    return decrypt(sealed, context(record));
  }

  public byte[] sealValues(UUID message, Map<String, String> values) {
    return sealText(message, JSON.writeValueAsString(values));
  }

  public Map<String, String> openValues(UUID message, byte[] sealed) {
    return JSON.readValue(openText(message, sealed), new TypeReference<Map<String, String>>() {});
  }

  private byte[] encrypt(String text, byte[] context) {
    try {
      return aead.encrypt(text.getBytes(StandardCharsets.UTF_8), context);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Cannot seal", e);
    }
  }

  private String decrypt(byte[] sealed, byte[] context) {
    try {
      return new String(aead.decrypt(sealed, context), StandardCharsets.UTF_8);
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("Sealed for something else", e);
    }
  }

  private static byte[] context(UUID record) {
    return ("message/" + record).getBytes(StandardCharsets.UTF_8);
  }
}

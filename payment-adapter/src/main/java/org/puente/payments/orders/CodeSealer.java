package org.puente.payments.orders;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.jspecify.annotations.Nullable;
import org.puente.payments.fsp.IssuedCode;

/** Seals codes for storing: bearer money is never kept readable. */
public final class CodeSealer {

  private final Aead aead;

  public CodeSealer(Aead aead) {
    this.aead = aead;
  }

  public byte[] seal(OrderKey order, IssuedCode code) {
    return seal(code.digits(), context(order));
  }

  /** Null where the bank's machines want no PIN. */
  public byte @Nullable [] sealPin(OrderKey order, IssuedCode code) {
    String pin = code.pin();
    return pin == null ? null : seal(pin, pinContext(order));
  }

  /** Throws IllegalArgumentException if it was sealed with another key or for another order. */
  public String openPin(OrderKey order, byte[] sealed) {
    return open(sealed, pinContext(order));
  }

  /** Throws IllegalArgumentException if it was sealed with another key or for another order. */
  public String open(OrderKey order, byte[] sealed) {
    return open(sealed, context(order));
  }

  /** Seals what lies in an inventory, before it belongs to any order. */
  public byte[] sealBoxed(String fsp, String serial, String secret) {
    return seal(secret, boxed(fsp, serial));
  }

  /** Throws IllegalArgumentException if it was sealed with another key or as another code. */
  public String openBoxed(String fsp, String serial, byte[] sealed) {
    return open(sealed, boxed(fsp, serial));
  }

  private byte[] seal(String secret, byte[] context) {
    try {
      return aead.encrypt(secret.getBytes(StandardCharsets.UTF_8), context);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Cannot seal a code", e);
    }
  }

  private String open(byte[] sealed, byte[] context) {
    try {
      return new String(aead.decrypt(sealed, context), StandardCharsets.UTF_8);
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("Not the code that was sealed", e);
    }
  }

  private static byte[] boxed(String fsp, String serial) {
    return ("boxed/" + fsp + "/" + serial).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] pinContext(OrderKey order) {
    return ("pin/" + order.fsp() + "/" + order.clientReference()).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] context(OrderKey order) {
    return (order.fsp() + "/" + order.clientReference()).getBytes(StandardCharsets.UTF_8);
  }
}

package org.puente.payments.orders;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.puente.payments.fsp.IssuedCode;

/** Seals codes for storing: bearer money is never kept readable. */
public final class CodeSealer {

  private final Aead aead;

  public CodeSealer(Aead aead) {
    this.aead = aead;
  }

  public byte[] seal(OrderKey order, IssuedCode code) {
    try {
      return aead.encrypt(code.digits().getBytes(StandardCharsets.UTF_8), context(order));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Cannot seal the code of " + order, e);
    }
  }

  /** Throws IllegalArgumentException if it was sealed with another key or for another order. */
  public String open(OrderKey order, byte[] sealed) {
    try {
      return new String(aead.decrypt(sealed, context(order)), StandardCharsets.UTF_8);
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("Not the sealed code of " + order, e);
    }
  }

  private static byte[] context(OrderKey order) {
    return (order.fsp() + "/" + order.clientReference()).getBytes(StandardCharsets.UTF_8);
  }
}

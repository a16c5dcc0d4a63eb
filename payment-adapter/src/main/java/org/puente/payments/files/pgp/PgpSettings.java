package org.puente.payments.files.pgp;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The keys of one FSP's files, in OpenPGP's form, armoured or not.
 *
 * @param bankKey the bank's public key: we encrypt to it, and it signs
 * @param ownKey our secret key: we sign with it, and it decrypts
 * @param passphrase of our key; null when it has none
 * @param signatureRequired whether a file of the bank's without its signature is refused
 * @param armoured whether we write text instead of bytes
 */
public record PgpSettings(
    Path bankKey,
    Path ownKey,
    @Nullable String passphrase,
    boolean signatureRequired,
    boolean armoured) {

  @Override
  public String toString() {
    return "PgpSettings[bankKey=%s, ownKey=%s]".formatted(bankKey, ownKey);
  }
}

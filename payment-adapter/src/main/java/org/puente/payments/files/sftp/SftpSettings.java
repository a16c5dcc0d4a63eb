package org.puente.payments.files.sftp;

import java.nio.file.Path;
import java.time.Duration;

/**
 * Where one FSP takes files.
 *
 * @param privateKey a file in OpenSSH's or PEM's form, without a passphrase
 * @param hostKeyFingerprint {@code SHA256:…}, as {@code ssh-keygen -lf} prints it
 * @param outbox where we lay files down at the bank
 * @param inbox where the bank lays files down for us
 * @param archive where files go once they are taken, the bank's and ours
 */
public record SftpSettings(
    String host,
    int port,
    String user,
    Path privateKey,
    String hostKeyFingerprint,
    String outbox,
    String inbox,
    String archive,
    Duration connectTimeout,
    Duration readTimeout) {

  /** Throws IllegalArgumentException for a fingerprint that is none: any server would do then. */
  public SftpSettings {
    if (!hostKeyFingerprint.matches("SHA256:[A-Za-z0-9+/]{43}=?")) {
      throw new IllegalArgumentException(
          "the host key fingerprint of %s must look like SHA256:…, as ssh-keygen -lf prints it"
              .formatted(host));
    }
  }

  @Override
  public String toString() {
    return "sftp://%s@%s:%d".formatted(user, host, port);
  }
}

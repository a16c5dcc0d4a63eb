package org.puente.payments.files.sftp;

import java.net.SocketAddress;
import java.security.PublicKey;
import org.apache.sshd.client.keyverifier.ServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.jspecify.annotations.Nullable;

/** Trusts the one host key that was agreed with the bank, and remembers what came instead. */
final class PinnedHostKey implements ServerKeyVerifier {

  private final String agreed;
  private volatile @Nullable String stranger;

  PinnedHostKey(String fingerprint) {
    this.agreed = unpadded(fingerprint);
  }

  @Override
  public boolean verifyServerKey(ClientSession session, SocketAddress remote, PublicKey key) {
    String shown = unpadded(KeyUtils.getFingerPrint(BuiltinDigests.sha256, key));
    stranger = shown.equals(agreed) ? null : shown;
    return shown.equals(agreed);
  }

  /** What to tell people when the server was refused for its key; null when it was not. */
  @Nullable String complaint() {
    String shown = stranger;
    return shown == null
        ? null
        : "the server shows the host key %s, agreed is %s".formatted(shown, agreed);
  }

  private static String unpadded(String fingerprint) {
    return fingerprint.endsWith("=")
        ? fingerprint.substring(0, fingerprint.length() - 1)
        : fingerprint;
  }
}

package org.puente.payments.road;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.List;
import java.util.Map;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import tools.jackson.databind.JsonNode;

/** A key that the simulated banks know, made anew for each run. */
final class SftpClient {

  private SftpClient() {}

  /** The service's settings for paying by file, quickly. */
  static Map<String, String> settings(BankProcess banks) {
    JsonNode door = banks.sftp();
    return Map.of(
        "PUENTE_PAY_BY_FILE", "true",
        "PUENTE_FILES_EVERY", "300ms",
        "PUENTE_FILES_POLL", "400ms",
        "PUENTE_SFTP_HOST", "127.0.0.1",
        "PUENTE_SFTP_PORT", Integer.toString(door.path("port").asInt()),
        "PUENTE_SFTP_KEY", key(banks).toString(),
        "PUENTE_SFTP_FINGERPRINT", door.path("hostKeyFingerprint").asString());
  }

  private static Path key(BankProcess banks) {
    try {
      KeyPair key = KeyUtils.generateKeyPair(KeyPairProvider.ECDSA_SHA2_NISTP256, 256);
      Path file = Files.createTempFile("puente-sftp", ".key");
      try (var out = Files.newOutputStream(file)) {
        OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(key, "puente", null, out);
      }
      for (String bank : List.of("c", "d", "e", "f")) {
        Path keys = banks.data().resolve("files").resolve(bank).resolve("authorized_keys");
        Files.createDirectories(keys.getParent());
        Files.writeString(keys, PublicKeyEntry.toString(key.getPublic()) + "\n");
      }
      return file;
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}

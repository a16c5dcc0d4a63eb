package org.puente.localstack.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.common.util.security.SecurityUtils;

/**
 * Ours for the banks' SFTP server, and the server's own, made once for a folder: each knows the
 * other.
 */
final class SshKeys {

  private static final List<String> FILE_BANKS = List.of("c", "d", "e", "f");

  private final StackFolder folder;

  SshKeys(StackFolder folder) {
    this.folder = folder;
  }

  /** Before anybody starts: the simulator would make a key of its own. */
  void createMissing() {
    try {
      key(hostKey());
      String ours = PublicKeyEntry.toString(key(ownKey()).getPublic());
      for (String bank : FILE_BANKS) {
        Path known = folder.simulator().resolve("files").resolve(bank).resolve("authorized_keys");
        Files.createDirectories(known.getParent());
        Files.writeString(known, ours + "\n");
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The keys for SFTP cannot be written", e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** How payment-adapter finds the server, and knows it. */
  Map<String, String> environment(int port, boolean quick) {
    var environment = new HashMap<String, String>();
    environment.put("PUENTE_PAY_BY_FILE", "true");
    environment.put("PUENTE_SFTP_HOST", "127.0.0.1");
    environment.put("PUENTE_SFTP_PORT", Integer.toString(port));
    environment.put("PUENTE_SFTP_KEY", ownKey().toString());
    environment.put("PUENTE_SFTP_FINGERPRINT", fingerprint());
    if (quick) {
      environment.put("PUENTE_FILES_EVERY", "2s");
      environment.put("PUENTE_FILES_POLL", "1s");
    }
    return environment;
  }

  private Path hostKey() {
    return folder.simulator().resolve("files").resolve("host.key");
  }

  private Path ownKey() {
    return folder.keys().resolve("sftp");
  }

  private String fingerprint() {
    try {
      return KeyUtils.getFingerPrint(BuiltinDigests.sha256, key(hostKey()).getPublic());
    } catch (IOException e) {
      throw new UncheckedIOException("The bank's host key cannot be read", e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static KeyPair key(Path file) throws IOException, GeneralSecurityException {
    if (Files.exists(file)) {
      try (var in = Files.newInputStream(file)) {
        return SecurityUtils.loadKeyPairIdentities(null, file::toString, in, null)
            .iterator()
            .next();
      }
    }
    KeyPair key = KeyUtils.generateKeyPair(KeyPairProvider.ECDSA_SHA2_NISTP256, 256);
    Files.createDirectories(file.getParent());
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try (var out = Files.newOutputStream(file)) {
      OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(key, "puente", null, out);
    }
    return key;
  }
}

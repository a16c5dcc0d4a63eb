package org.puente.payments.files.sftp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.time.Duration;
import java.util.List;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.sftp.server.SftpEventListener;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/** A bank's SFTP server inside the test, whose disk and whose bad moments the test decides. */
final class BankServer implements AutoCloseable {

  private final SshServer server = SshServer.setUpDefaultServer();
  private final Path root;
  private final Path keys;
  private final KeyPair hostKey = anyKey();

  BankServer(Path folder, SftpEventListener... listeners) throws IOException {
    root = Files.createDirectories(folder.resolve("root"));
    keys = Files.createDirectories(folder.resolve("keys"));
    for (String each : List.of("in", "out", "archive")) {
      Files.createDirectories(root.resolve(each));
    }
    KeyPair client = anyKey();
    writeKey(client, "client");
    writeKey(anyKey(), "stranger");
    SftpSubsystemFactory sftp = new SftpSubsystemFactory();
    List.of(listeners).forEach(sftp::addSftpEventListener);
    server.setHost("127.0.0.1");
    server.setKeyPairProvider(KeyPairProvider.wrap(hostKey));
    server.setPublickeyAuthenticator(
        (user, key, session) -> KeyUtils.compareKeys(key, client.getPublic()));
    server.setFileSystemFactory(new VirtualFileSystemFactory(root));
    server.setSubsystemFactories(List.of(sftp));
    server.start();
  }

  SftpTransport transport() {
    return transport("client", fingerprint());
  }

  SftpTransport transport(String key, String fingerprint) {
    return new SftpTransport(
        new SftpSettings(
            "127.0.0.1",
            server.getPort(),
            "puente",
            keys.resolve(key),
            fingerprint,
            "in",
            "out",
            "archive",
            Duration.ofSeconds(5),
            Duration.ofSeconds(5)));
  }

  String fingerprint() {
    return KeyUtils.getFingerPrint(BuiltinDigests.sha256, hostKey.getPublic());
  }

  static String anyFingerprint() {
    return KeyUtils.getFingerPrint(BuiltinDigests.sha256, anyKey().getPublic());
  }

  Path in(String name) {
    return root.resolve("in").resolve(name);
  }

  Path out(String name) {
    return root.resolve("out").resolve(name);
  }

  Path archive(String name) {
    return root.resolve("archive").resolve(name);
  }

  /** Every connection is cut, as by a firewall. */
  void cut() {
    server.getActiveSessions().forEach(session -> session.close(true));
  }

  @Override
  public void close() throws IOException {
    server.stop(true);
  }

  private void writeKey(KeyPair key, String name) throws IOException {
    try (var out = Files.newOutputStream(keys.resolve(name))) {
      OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(key, name, null, out);
    } catch (GeneralSecurityException e) {
      throw new IOException(e);
    }
  }

  private static KeyPair anyKey() {
    try {
      return KeyUtils.generateKeyPair(KeyPairProvider.ECDSA_SHA2_NISTP256, 256);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}

package org.puente.fspsimulator.files.sftp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.List;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.session.SessionContext;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.config.keys.AuthorizedKeysAuthenticator;
import org.apache.sshd.server.keyprovider.SimpleGeneratorHostKeyProvider;
import org.apache.sshd.server.session.ServerSession;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.puente.fspsimulator.banks.SimulatorSettings;
import org.puente.fspsimulator.files.FileBank;
import org.puente.fspsimulator.files.FileBanks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The banks' SFTP server: a user for each file bank, named as the bank's short name, who logs in by
 * key and sees only {@code in}, {@code out} and {@code archive}.
 */
@Component
public final class SftpDoor implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(SftpDoor.class);

  private final FileBanks banks;
  private final SimulatorSettings settings;
  private final SshServer server = SshServer.setUpDefaultServer();

  SftpDoor(FileBanks banks, SimulatorSettings settings) {
    this.banks = banks;
    this.settings = settings;
  }

  @Override
  public void start() {
    Path hostKey = settings.data().resolve("files").resolve("host.key").toAbsolutePath();
    SimpleGeneratorHostKeyProvider keys = new SimpleGeneratorHostKeyProvider(hostKey);
    keys.setAlgorithm(KeyUtils.EC_ALGORITHM);
    keys.setKeySize(256);
    server.setHost(settings.sftp().host());
    server.setPort(settings.sftp().port());
    server.setKeyPairProvider(keys);
    server.setPublickeyAuthenticator(this::mayEnter);
    server.setFileSystemFactory(new Homes());
    server.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
    try {
      Files.createDirectories(hostKey.getParent());
      server.start();
    } catch (IOException e) {
      throw new IllegalStateException(
          "the SFTP server cannot listen on %s:%d (simulator.sftp.port)"
              .formatted(settings.sftp().host(), settings.sftp().port()),
          e);
    }
    log.info("SFTP on port {}, host key {}", port(), fingerprint());
  }

  /** Before the web server, which tells clients the host key. */
  @Override
  public int getPhase() {
    return DEFAULT_PHASE - 4_096;
  }

  @Override
  public void stop() {
    try {
      server.stop(true);
    } catch (IOException e) {
      log.warn("the SFTP server did not stop well", e);
    }
  }

  @Override
  public boolean isRunning() {
    return server.isStarted();
  }

  public int port() {
    return server.getPort();
  }

  /** SHA-256 of the host key, as OpenSSH writes it. */
  public String fingerprint() {
    try {
      PublicKey key = server.getKeyPairProvider().loadKeys(null).iterator().next().getPublic();
      return KeyUtils.getFingerPrint(BuiltinDigests.sha256, key);
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException("the host key cannot be read", e);
    }
  }

  private boolean mayEnter(String user, PublicKey key, ServerSession session) {
    return banks
        .find(user)
        .map(FileBank::authorizedKeys)
        .filter(Files::isReadable)
        .map(file -> new AuthorizedKeysAuthenticator(file).authenticate(user, key, session))
        .orElse(false);
  }

  /** Everybody's own root; whoever is no client has none. */
  private final class Homes extends VirtualFileSystemFactory {
    @Override
    public Path getUserHomeDir(SessionContext session) {
      return banks.get(session.getUsername()).folders().client();
    }
  }
}

package org.puente.payments.files.sftp;

import java.io.IOException;
import java.security.KeyPair;
import java.util.Iterator;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.keyprovider.FileKeyPairProvider;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.sftp.SftpModuleProperties;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.jspecify.annotations.Nullable;

/** Logs in to one FSP, and again when the connection is gone. */
final class SftpConnection implements AutoCloseable {

  private final SftpSettings settings;
  private final PinnedHostKey hostKey;
  private final SshClient client = SshClient.setUpDefaultClient();
  private @Nullable ClientSession session;
  private @Nullable SftpClient sftp;

  /** A client that looks at no file of the user's own: no config, no agent, no known hosts. */
  SftpConnection(SftpSettings settings) {
    this.settings = settings;
    this.hostKey = new PinnedHostKey(settings.hostKeyFingerprint());
    client.setServerKeyVerifier(hostKey);
    client.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY);
    client.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
    client.setAgentFactory(null);
    CoreModuleProperties.IDLE_TIMEOUT.set(client, settings.readTimeout());
    CoreModuleProperties.CHANNEL_OPEN_TIMEOUT.set(client, settings.connectTimeout());
    SftpModuleProperties.SFTP_CHANNEL_OPEN_TIMEOUT.set(client, settings.connectTimeout());
    client.start();
  }

  SftpClient open() throws IOException {
    SftpClient current = sftp;
    if (current != null && current.isOpen()) {
      return current;
    }
    leave();
    try {
      ClientSession fresh = connect();
      session = fresh;
      fresh.addPublicKeyIdentity(key(fresh));
      fresh.auth().verify(settings.connectTimeout());
      SftpClient opened = SftpClientFactory.instance().createSftpClient(fresh);
      sftp = opened;
      return opened;
    } catch (IOException e) {
      leave();
      String complaint = hostKey.complaint();
      throw new IOException(settings + ": " + (complaint == null ? e.getMessage() : complaint), e);
    }
  }

  private ClientSession connect() throws IOException {
    return client
        .connect(settings.user(), settings.host(), settings.port())
        .verify(settings.connectTimeout())
        .getSession();
  }

  private KeyPair key(ClientSession forSession) throws IOException {
    try {
      Iterator<KeyPair> keys =
          new FileKeyPairProvider(settings.privateKey()).loadKeys(forSession).iterator();
      if (!keys.hasNext()) {
        throw new IOException("there is no key in " + settings.privateKey());
      }
      return keys.next();
    } catch (RuntimeException e) {
      throw new IOException("the key in " + settings.privateKey() + " cannot be read", e);
    }
  }

  /** The next piece of work logs in again. */
  void leave() {
    ClientSession current = session;
    sftp = null;
    session = null;
    if (current != null) {
      current.close(true);
    }
  }

  @Override
  public void close() {
    leave();
    client.stop();
  }
}

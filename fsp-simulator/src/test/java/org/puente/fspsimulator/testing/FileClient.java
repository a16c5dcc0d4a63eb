package org.puente.fspsimulator.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.keyverifier.AcceptAllServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClientFactory;

/** A file bank's client, with a key that the bank knows. */
public final class FileClient implements AutoCloseable {

  private static final Duration WAIT = Duration.ofSeconds(20);

  private final SshClient ssh = SshClient.setUpDefaultClient();
  private final ClientSession session;
  private final SftpClient sftp;

  public FileClient(int port, String bank, Path data) throws Exception {
    this(port, bank, key(data, bank));
  }

  public FileClient(int port, String bank, KeyPair key) throws IOException {
    ssh.setServerKeyVerifier(AcceptAllServerKeyVerifier.INSTANCE);
    ssh.start();
    session = ssh.connect(bank, "127.0.0.1", port).verify(WAIT).getSession();
    session.addPublicKeyIdentity(key);
    session.auth().verify(WAIT);
    sftp = SftpClientFactory.instance().createSftpClient(session);
  }

  public static KeyPair anyKey() throws Exception {
    return KeyUtils.generateKeyPair("ecdsa-sha2-nistp256", 256);
  }

  private static KeyPair key(Path data, String bank) throws Exception {
    KeyPair key = anyKey();
    Path file = data.resolve("files").resolve(bank).resolve("authorized_keys");
    Files.writeString(file, PublicKeyEntry.toString(key.getPublic()) + "\n");
    return key;
  }

  public void layDown(String name, String text) throws IOException {
    write("in/" + name + ".writing", text);
    sftp.rename("in/" + name + ".writing", "in/" + name);
  }

  public void write(String path, String text) throws IOException {
    try (OutputStream out = sftp.write(path)) {
      out.write(text.getBytes(ISO_8859_1));
    }
  }

  /** Nothing while a file is renamed under the listing's eyes: whoever waits looks again. */
  public List<String> list(String folder) throws IOException {
    try {
      return names(folder);
    } catch (UncheckedIOException renamed) {
      return List.of();
    }
  }

  private List<String> names(String folder) throws IOException {
    return StreamSupport.stream(sftp.readDir(folder).spliterator(), false)
        .map(SftpClient.DirEntry::getFilename)
        .filter(name -> !name.startsWith("."))
        .sorted()
        .toList();
  }

  public byte[] bytes(String path) throws IOException {
    try (InputStream in = sftp.read(path)) {
      return in.readAllBytes();
    }
  }

  public String read(String path) throws IOException {
    return new String(bytes(path), UTF_8);
  }

  /** Takes what waits in {@code out} out of the way. */
  public void takeAll() throws IOException {
    for (String name : list("out")) {
      sftp.rename("out/" + name, "archive/" + name);
    }
  }

  @Override
  public void close() throws IOException {
    session.close();
    ssh.stop();
  }
}

package org.puente.localstack.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** Passwords made once for a folder and kept in it, so that none is ever written in the project. */
public final class Secrets {
  private final Path file;
  private final Properties values = new Properties();
  private final SecureRandom random = new SecureRandom();

  private Secrets(Path file) {
    this.file = file;
  }

  static Secrets of(StackFolder folder) {
    var secrets = new Secrets(folder.root().resolve("secrets.properties"));
    secrets.load();
    return secrets;
  }

  /** The secret of that name, made on first use. */
  public synchronized String get(String name) {
    String value = values.getProperty(name);
    if (value == null) {
      value = fresh();
      values.setProperty(name, value);
      store();
    }
    return value;
  }

  private String fresh() {
    byte[] bytes = new byte[24];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private void load() {
    if (Files.exists(file)) {
      try (var reader = Files.newBufferedReader(file)) {
        values.load(reader);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** A new file moved over the old one: a crash leaves one or the other, never half of one. */
  private void store() {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.deleteIfExists(fresh);
      Files.createFile(
          fresh,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      try (var writer = Files.newBufferedWriter(fresh)) {
        values.store(writer, "Made by ./puente for this folder only");
      }
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

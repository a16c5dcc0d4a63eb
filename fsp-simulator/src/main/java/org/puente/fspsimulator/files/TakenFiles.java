package org.puente.fspsimulator.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.puente.fspsimulator.book.Book;
import org.springframework.stereotype.Component;

/** Remembers, by name and by content, which files a bank took in; it outlives a restart. */
@Component
final class TakenFiles {

  private final Book book;

  TakenFiles(Book book) {
    this.book = book;
  }

  boolean knows(FileBank bank, String name, String digest) {
    return book.recall(setting(bank, "name", name)) != null
        || book.recall(setting(bank, "content", digest)) != null;
  }

  void remember(FileBank bank, String name, String digest) {
    book.perform(
        draft -> {
          draft.remember(setting(bank, "name", name), digest);
          draft.remember(setting(bank, "content", digest), name);
          return name;
        });
  }

  static String digest(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      new DigestInputStream(in, sha).transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(sha.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static String setting(FileBank bank, String by, String value) {
    return "file." + bank.key() + "." + by + "." + value;
  }
}

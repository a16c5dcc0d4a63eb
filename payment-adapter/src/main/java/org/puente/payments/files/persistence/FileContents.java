package org.puente.payments.files.persistence;

import com.google.crypto.tink.Aead;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/** What came from banks, a megabyte a row, each sealed for its place: memory does not grow. */
final class FileContents {

  private static final int CHUNK = 1 << 20;

  private final JdbcTemplate jdbc;
  private final Aead aead;

  FileContents(JdbcTemplate jdbc, Aead aead) {
    this.jdbc = jdbc;
    this.aead = aead;
  }

  /** How long it was, and its SHA-256. */
  record Kept(long size, byte[] sha256) {}

  Kept keep(UUID file, InputStream content) throws IOException {
    DigestInputStream digesting = new DigestInputStream(content, sha256());
    long size = 0;
    int chunk = 0;
    for (byte[] bytes = digesting.readNBytes(CHUNK);
        bytes.length > 0;
        bytes = digesting.readNBytes(CHUNK)) {
      jdbc.update(
          "INSERT INTO bank_file_content (file_id, chunk, sealed) VALUES (?, ?, ?)",
          file,
          chunk,
          encrypted(file, chunk, bytes));
      size += bytes.length;
      chunk++;
    }
    return new Kept(size, digesting.getMessageDigest().digest());
  }

  InputStream open(UUID file) {
    Iterator<InputStream> chunks =
        Stream.iterate(0, chunk -> chunk + 1)
            .map(chunk -> chunk(file, chunk))
            .takeWhile(bytes -> bytes.length > 0)
            .<InputStream>map(ByteArrayInputStream::new)
            .iterator();
    return new java.io.SequenceInputStream(
        new Enumeration<>() {
          @Override
          public boolean hasMoreElements() {
            return chunks.hasNext();
          }

          @Override
          public InputStream nextElement() {
            return chunks.next();
          }
        });
  }

  private byte[] chunk(UUID file, int chunk) {
    return jdbc
        .query(
            "SELECT sealed FROM bank_file_content WHERE file_id = ? AND chunk = ?",
            (row, _) -> row.getBytes(1),
            file,
            chunk)
        .stream()
        .findFirst()
        .map(bytes -> opened(file, chunk, bytes))
        .orElse(new byte[0]);
  }

  private byte[] encrypted(UUID file, int chunk, byte[] bytes) {
    try {
      return aead.encrypt(bytes, place(file, chunk));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Cannot seal a file", e);
    }
  }

  private byte[] opened(UUID file, int chunk, byte[] kept) {
    try {
      return aead.decrypt(kept, place(file, chunk));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Not the file that was kept", e);
    }
  }

  private static byte[] place(UUID file, int chunk) {
    return ("bank-file/" + file + "/" + chunk).getBytes(StandardCharsets.UTF_8);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

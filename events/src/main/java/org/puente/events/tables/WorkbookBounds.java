package org.puente.events.tables;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Unpacks a workbook into nothing, counting: declared sizes may lie, bytes don't. */
final class WorkbookBounds {

  private static final int MOST_ENTRIES = 2_000;
  private static final long ALWAYS_FINE = 4L << 20;

  private WorkbookBounds() {}

  static void check(Path workbook, Limits limits) throws IOException, FileRefused {
    try (var zip = new ZipFile(workbook.toFile())) {
      if (zip.getEntry("[Content_Types].xml") == null || zip.getEntry("xl/workbook.xml") == null) {
        throw new FileRefused(Refusal.UNSUPPORTED_FORMAT, "zip");
      }
      if (zip.size() > MOST_ENTRIES) {
        throw new FileRefused(Refusal.ZIP_BOMB, zip.size() + " entries");
      }
      long total = 0;
      for (var entry : Collections.list(zip.entries())) {
        total += expanded(zip, entry, limits, limits.expandedBytes() - total);
      }
    } catch (ZipException damaged) {
      throw new FileRefused(Refusal.BROKEN, "zip");
    }
  }

  private static long expanded(ZipFile zip, ZipEntry entry, Limits limits, long room)
      throws IOException, FileRefused {
    boolean texts = entry.getName().equals("xl/sharedStrings.xml");
    long packed = Math.max(entry.getCompressedSize(), 1);
    long most = Math.min(room, Math.max(ALWAYS_FINE, packed * limits.expansion()));
    try (var content = zip.getInputStream(entry)) {
      long bytes = count(content, most);
      if (bytes > most) {
        throw new FileRefused(Refusal.ZIP_BOMB, "more than " + most + " bytes");
      }
      if (texts && bytes > limits.sharedTextBytes()) {
        throw new FileRefused(Refusal.TOO_LARGE, "xlsx → csv");
      }
      return bytes;
    }
  }

  private static long count(InputStream content, long most) throws IOException {
    var buffer = new byte[1 << 16];
    long bytes = 0;
    for (int read = 0; read >= 0 && bytes <= most; read = content.read(buffer)) {
      bytes += read;
    }
    return bytes;
  }
}

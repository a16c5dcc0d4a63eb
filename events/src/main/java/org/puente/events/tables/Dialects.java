package org.puente.events.tables;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Tells from the bytes, never from the name, how a file is written down. */
public final class Dialects {

  private static final int SAMPLE_BYTES = 1 << 16;
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[][] OTHERS = {
    {'%', 'P', 'D', 'F'},
    {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, // .xls, or a workbook with a password
    {(byte) 0x89, 'P', 'N', 'G'},
    {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF},
    {0x1F, (byte) 0x8B},
    {'R', 'a', 'r', '!'},
    {'<', '?', 'x', 'm'},
    {'{', '\\', 'r', 't'}
  };

  private Dialects() {}

  /** The dialect; reads the whole file once, since a single byte can tell a charset. */
  public static Dialect of(Source source) throws IOException, FileRefused {
    var check = new TextCheck();
    var sample = new byte[0];
    try (var bytes = source.open()) {
      var buffer = new byte[SAMPLE_BYTES];
      int length = bytes.readNBytes(buffer, 0, buffer.length);
      sample = Arrays.copyOf(buffer, length);
      refuseWhatIsNoText(sample);
      if (startsWith(sample, ZIP)) {
        return new Dialect.Xlsx();
      }
      while (length > 0) {
        check.update(buffer, length);
        length = bytes.readNBytes(buffer, 0, buffer.length);
      }
    }
    var charset = charset(sample, check);
    var text = new String(sample, charset);
    if (text.replace("\uFEFF", "").isBlank()) {
      throw new FileRefused(Refusal.EMPTY, "");
    }
    return new Dialect.Csv(charset, Delimiters.mostRegular(wholeLines(text)));
  }

  private static void refuseWhatIsNoText(byte[] sample) throws FileRefused {
    if (sample.length == 0) {
      throw new FileRefused(Refusal.EMPTY, "");
    }
    for (var magic : OTHERS) {
      if (startsWith(sample, magic)) {
        throw new FileRefused(Refusal.UNSUPPORTED_FORMAT, "");
      }
    }
  }

  private static Charset charset(byte[] sample, TextCheck check) throws FileRefused {
    if (startsWith(sample, new byte[] {(byte) 0xFF, (byte) 0xFE})) {
      return StandardCharsets.UTF_16LE;
    }
    if (startsWith(sample, new byte[] {(byte) 0xFE, (byte) 0xFF})) {
      return StandardCharsets.UTF_16BE;
    }
    if (check.hasZeros()) {
      throw new FileRefused(Refusal.BROKEN, "");
    }
    return check.isUtf8() ? StandardCharsets.UTF_8 : WINDOWS_1252;
  }

  private static boolean startsWith(byte[] bytes, byte[] prefix) {
    return bytes.length >= prefix.length
        && Arrays.equals(bytes, 0, prefix.length, prefix, 0, prefix.length);
  }

  private static String wholeLines(String sample) {
    int end = Math.max(sample.lastIndexOf('\n'), sample.lastIndexOf('\r'));
    return sample.length() < SAMPLE_BYTES / 2 || end < 0 ? sample : sample.substring(0, end + 1);
  }
}

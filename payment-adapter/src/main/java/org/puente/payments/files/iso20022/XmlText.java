package org.puente.payments.files.iso20022;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.puente.payments.files.FileRefused;
import org.puente.payments.files.FileRefused.Reason;

/**
 * A bank's file as characters. What the bytes are counts for more than what the file says they are:
 * a byte order mark first, then zeros beside the first sign, and only then the declaration.
 */
final class XmlText extends Reader {

  private static final int PROLOGUE = 256;
  private static final int TAIL = 200;
  private static final Pattern DECLARED =
      Pattern.compile("<\\?xml[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._:-]+)");
  private static final Pattern CLOSED = Pattern.compile("</([\\w.-]+:)?Document\\s*>\\s*$");

  private final Reader text;
  private final long longest;
  private final StringBuilder tail = new StringBuilder();
  private long length;
  private @Nullable IOException failure;

  private XmlText(Reader text, long longest) {
    this.text = text;
    this.longest = longest;
  }

  /** Throws FileRefused when the file is empty, or does not begin as XML does. */
  static XmlText of(InputStream bytes, long longest) throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(bytes, 1 << 16);
    buffered.mark(PROLOGUE);
    byte[] start = buffered.readNBytes(PROLOGUE);
    buffered.reset();
    PushbackReader text = new PushbackReader(new InputStreamReader(buffered, charset(start)));
    int first = text.read();
    for (int i = 0; i < PROLOGUE && isBlank(first); i++) {
      first = text.read();
    }
    if (first < 0) {
      throw new FileRefused(Reason.TRUNCATED, 0, null, "empty");
    }
    if (first != '<') {
      throw new FileRefused(Reason.NOT_THIS_FORMAT, 0, null, "does not begin as XML");
    }
    text.unread(first);
    return new XmlText(text, longest);
  }

  @Override
  public int read(char[] into, int from, int most) throws IOException {
    try {
      int read = text.read(into, from, most);
      if (read > 0) {
        count(into, from, read);
      }
      return read;
    } catch (IOException e) {
      failure = e;
      throw e;
    }
  }

  /** The parser closes what it could not read; whether that is all of it is still to be seen. */
  @Override
  public void close() {}

  /** Reads on to the end, and says whether the document is closed there. */
  boolean isClosedAtEnd() throws IOException {
    if (failure != null) {
      throw failure;
    }
    char[] rest = new char[1 << 13];
    int read;
    do {
      read = read(rest, 0, rest.length);
    } while (read >= 0);
    return CLOSED.matcher(tail).find();
  }

  private void count(char[] read, int from, int count) {
    length += count;
    if (length > longest) {
      throw new FileRefused(Reason.TOO_LARGE, 0, null, "more than " + longest + " characters");
    }
    int kept = Math.min(count, TAIL);
    tail.append(read, from + count - kept, kept);
    tail.delete(0, Math.max(0, tail.length() - TAIL));
  }

  private static boolean isBlank(int sign) {
    return sign == 0xFEFF || sign == ' ' || sign == '\n' || sign == '\r' || sign == '\t';
  }

  private static Charset charset(byte[] start) {
    int first = at(start, 0);
    int second = at(start, 1);
    if ((first == 0xFE && second == 0xFF) || (first == 0 && second == '<')) {
      return StandardCharsets.UTF_16BE;
    }
    if ((first == 0xFF && second == 0xFE) || (first == '<' && second == 0)) {
      return StandardCharsets.UTF_16LE;
    }
    return first == 0xEF && second == 0xBB ? StandardCharsets.UTF_8 : declared(start);
  }

  /** A declared UTF-16 is not true here: there is no zero among the first bytes. */
  private static Charset declared(byte[] start) {
    Matcher declared = DECLARED.matcher(new String(start, StandardCharsets.ISO_8859_1));
    if (!declared.find() || !Charset.isSupported(declared.group(1))) {
      return StandardCharsets.UTF_8;
    }
    Charset charset = Charset.forName(declared.group(1));
    return "<".equals(new String(new byte[] {'<'}, charset)) ? charset : StandardCharsets.UTF_8;
  }

  private static int at(byte[] start, int index) {
    return index < start.length ? start[index] & 0xFF : -1;
  }
}

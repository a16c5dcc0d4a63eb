package org.puente.events.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** The keyset of a page's last row: opaque to clients, the same columns as in ORDER BY to us. */
public record Cursor(List<String> keys) {

  private static final char SEPARATOR = '\u001f';

  public Cursor {
    keys = List.copyOf(keys);
  }

  public static Cursor of(Object... keys) {
    return new Cursor(Arrays.stream(keys).map(Object::toString).toList());
  }

  public String encode() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(String.join(String.valueOf(SEPARATOR), keys).getBytes(UTF_8));
  }

  static Cursor decode(String text) {
    try {
      String keys = new String(Base64.getUrlDecoder().decode(text), UTF_8);
      return new Cursor(Arrays.asList(keys.split(String.valueOf(SEPARATOR), -1)));
    } catch (IllegalArgumentException e) {
      throw invalid();
    }
  }

  public UUID uuid(int index) {
    return read(index, UUID::fromString);
  }

  public long number(int index) {
    return read(index, Long::valueOf);
  }

  public Instant instant(int index) {
    return read(index, Instant::parse);
  }

  public String text(int index) {
    return read(index, text -> text);
  }

  private <T> T read(int index, Function<String, T> parse) {
    try {
      return parse.apply(keys.get(index));
    } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException e) {
      throw invalid();
    }
  }

  private static Problem invalid() {
    return Problem.badRequest("invalid-cursor", "after is not a cursor of this list.");
  }
}

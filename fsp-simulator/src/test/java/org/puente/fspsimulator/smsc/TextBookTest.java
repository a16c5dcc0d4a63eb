package org.puente.fspsimulator.smsc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class TextBookTest {

  private static final Instant AT = Instant.parse("2026-03-02T09:00:00Z");

  @TempDir
  @SuppressWarnings("NullAway.Init") // set before each test
  Path folder;

  @Test
  void a_restart_forgets_no_text_and_half_a_line_is_none() throws IOException {
    TextBook book = open();
    book.write(text("1", "hola", "", 1, 1));
    Files.writeString(
        folder.resolve("texts.ndjson"), "{\"id\":\"2\",\"from\":\"20", StandardOpenOption.APPEND);

    TextBook again = open();
    assertThat(again.sentTo("+593 99-123"))
        .extracting(TextBook.Shown::text)
        .containsExactly("hola");
    again.write(text("3", "adiós", "", 1, 1));
    assertThat(open().all())
        .extracting(TextBook.Shown::text)
        .containsExactlyInAnyOrder("hola", "adiós");
  }

  @Test
  void a_long_text_shows_when_all_of_it_has_come_and_in_its_order() {
    TextBook book = open();
    book.write(text("1", "mundo", "s", 2, 2));
    assertThat(book.sentTo("59399123")).isEmpty();
    book.write(text("2", "hola ", "s", 1, 2));
    assertThat(book.sentTo("59399123"))
        .extracting(TextBook.Shown::text)
        .containsExactly("hola mundo");
  }

  @Test
  void the_same_id_is_the_same_text() {
    TextBook book = open();
    book.write(text("1", "hola", "", 1, 1));
    book.write(text("1", "hola", "", 1, 1));
    assertThat(book.all()).hasSize(1);
  }

  private TextBook open() {
    return new TextBook(folder.resolve("texts.ndjson"), JsonMapper.shared());
  }

  private static Sms text(String id, String words, String series, int number, int of) {
    return new Sms(id, "2020", "59399123", words, series, number, of, AT);
  }
}

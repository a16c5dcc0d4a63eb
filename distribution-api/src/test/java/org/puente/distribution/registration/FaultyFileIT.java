package org.puente.distribution.registration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.puente.distribution.Api;
import org.puente.distribution.DistributionTest;
import org.puente.distribution.Fixtures;
import org.puente.events.tables.Refusal;
import org.springframework.beans.factory.annotation.Autowired;

@DistributionTest
class FaultyFileIT {

  private static final String HEADER = "nombre;edad;territorio\n";

  @Autowired Api api;
  @Autowired Fixtures fixtures;
  ImportDriver imports;

  record Faulty(String what, byte[] bytes, @Nullable String profile, Refusal refusal) {
    @Override
    public String toString() {
      return what;
    }
  }

  @BeforeEach
  void aProgramme() {
    imports = new ImportDriver(api, fixtures);
  }

  @ParameterizedTest
  @MethodSource
  void isRefusedWithAReasonAndLeavesNothing(Faulty file) {
    var progress = imports.run(file.bytes(), file.profile());
    assertThat(progress.state()).isEqualTo(ImportState.REFUSED);
    assertThat(progress.refusal())
        .isNotNull()
        .extracting(ImportDriver.Note::code)
        .isEqualTo(file.refusal());
    assertThat(imports.count("person WHERE")).isZero();
    assertThat(leftovers(progress)).isZero();
  }

  static Stream<Faulty> isRefusedWithAReasonAndLeavesNothing() throws IOException {
    return Stream.of(
        text("empty", "", null, Refusal.EMPTY),
        text("blank", " \n\n", null, Refusal.EMPTY),
        text("only a heading", HEADER, null, Refusal.NO_ROWS),
        text("a PDF", "%PDF-1.7 and so on", null, Refusal.UNSUPPORTED_FORMAT),
        file(
            "an old workbook",
            new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2},
            Refusal.UNSUPPORTED_FORMAT),
        text("a cut row", HEADER + "María Núñez;34;tulcan\nLuis P", null, Refusal.TRUNCATED),
        text(
            "an open quote",
            HEADER + "María;34;tulcan\n\"Luis;35;tulcan\nEva;3;tulcan\n",
            null,
            Refusal.TRUNCATED),
        text("an open quote in the last cell", HEADER + "María;34;\"tulc", null, Refusal.TRUNCATED),
        text("a cell without end", HEADER + "\"" + "x".repeat(300_000), null, Refusal.BROKEN),
        text(
            "200 columns",
            (HEADER.strip() + ";c".repeat(197) + "\n").repeat(2),
            null,
            Refusal.TOO_MANY_COLUMNS),
        file(
            "zero bytes in a text",
            (HEADER + "Mar\0ia;34;tulcan\n").getBytes(UTF_8),
            Refusal.BROKEN),
        text("columns of something else", "a;b;c\n1;2;3\n", null, Refusal.NO_PROFILE),
        text(
            "a named profile's columns missing",
            "fullName;edad\nMaría;34\n",
            "121-registrations",
            Refusal.MISSING_COLUMNS),
        text(
            "a named profile and no heading", "x;y\n1;2\n", "121-registrations", Refusal.NO_HEADER),
        text(
            "a profile that isn't there",
            HEADER + "María;34;tulcan\n",
            "no-such",
            Refusal.UNKNOWN_PROFILE),
        file("a zip of something else", zip("hello.txt", 10), Refusal.UNSUPPORTED_FORMAT),
        file("a zip bomb", zip("xl/worksheets/sheet1.xml", 300 << 20), Refusal.ZIP_BOMB),
        file(
            "a workbook cut in half",
            half(Workbooks.of(new String[][] {{"nombre"}, {"María"}})),
            Refusal.BROKEN));
  }

  @Test
  void aRefusedFileMayBeSentAgain() {
    imports.run(HEADER);
    assertThat(imports.run(HEADER).state()).isEqualTo(ImportState.REFUSED);
  }

  @Test
  void aRowWithTooFewColumnsInTheMiddleIsRejectedAlone() {
    var progress = imports.done(imports.run(HEADER + "María;34\nLuis Paz;35;tulcan\n"));
    assertThat(progress.rejected()).isOne();
    assertThat(imports.rejectsCsv(progress.id())).contains("COLUMN_COUNT");
  }

  private int leftovers(ImportDriver.Progress progress) {
    var id = progress.id().toString();
    return fixtures
        .database()
        .sql(
            """
            SELECT (SELECT count(*) FROM import_reject WHERE import_id = :id::uuid)
                 + (SELECT count(*) FROM pg_tables
                    WHERE schemaname = 'staging' AND tablename LIKE '%' || replace(:id, '-', ''))
            """)
        .param("id", id)
        .query(Integer.class)
        .single();
  }

  private static Faulty text(String what, String text, @Nullable String profile, Refusal refusal) {
    return new Faulty(what, text.getBytes(UTF_8), profile, refusal);
  }

  private static Faulty file(String what, byte[] bytes, Refusal refusal) {
    return new Faulty(what, bytes, null, refusal);
  }

  private static byte[] half(byte[] bytes) {
    return Arrays.copyOf(bytes, bytes.length / 2);
  }

  private static byte[] zip(String entry, int blanks) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      if (entry.startsWith("xl/")) {
        for (var part : new String[] {"[Content_Types].xml", "xl/workbook.xml"}) {
          zip.putNextEntry(new ZipEntry(part));
          zip.write("<x/>".getBytes(UTF_8));
        }
      }
      zip.putNextEntry(new ZipEntry(entry));
      var block = new byte[1 << 16];
      for (int written = 0; written < blanks; written += block.length) {
        zip.write(block, 0, Math.min(block.length, blanks - written));
      }
    }
    return bytes.toByteArray();
  }
}

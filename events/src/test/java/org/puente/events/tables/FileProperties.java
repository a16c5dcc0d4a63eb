package org.puente.events.tables;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

class FileProperties {

  private static final List<String> HEADER = List.of("nombre", "edad", "territorio");

  @Property(tries = 300)
  void aTableReadsTheSameWhateverItsDelimiterAndCharset(
      @ForAll("tables") List<List<String>> rows,
      @ForAll("delimiters") char delimiter,
      @ForAll("charsets") Charset charset)
      throws Exception {
    var text = new StringWriter();
    try (var writer = CsvWriter.builder().fieldSeparator(delimiter).build(text)) {
      writer.writeRecord(HEADER);
      rows.forEach(writer::writeRecord);
    }
    var read = read(source(text.toString().getBytes(charset)));
    assertThat(read.getFirst()).isEqualTo(HEADER);
    assertThat(read.subList(1, read.size())).isEqualTo(rows);
  }

  @Property
  void whatIsUtf8IsWhatTheJdkDecodes(@ForAll byte[] bytes) {
    var check = new TextCheck();
    check.update(bytes, bytes.length);
    assertThat(check.isUtf8()).isEqualTo(decodes(bytes));
  }

  @Property
  void textIsUtf8HoweverItIsCut(@ForAll String text, @ForAll @Size(max = 3) List<Integer> ignored) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    var check = new TextCheck();
    for (byte each : bytes) {
      check.update(new byte[] {each}, 1);
    }
    assertThat(check.isUtf8()).isTrue();
  }

  @Property(tries = 300)
  void bytesOfAnyKindEndInRowsOrInARefusal(@ForAll byte[] bytes) throws IOException {
    try {
      read(source(bytes));
    } catch (FileRefused refused) {
      assertThat(refused.refusal()).isNotNull();
    }
  }

  private static List<List<String>> read(Source source) throws IOException, FileRefused {
    var rows = new ArrayList<List<String>>();
    try (var table = Table.open(source, Dialects.of(source), Limits.usual())) {
      while (table.next() instanceof RawRow row) {
        rows.add(List.copyOf(row.cells()));
      }
    }
    return rows;
  }

  private static boolean decodes(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(java.nio.ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException invalid) {
      return false;
    }
  }

  private static Source source(byte[] bytes) {
    return new Source() {
      @Override
      public InputStream open() {
        return new ByteArrayInputStream(bytes);
      }

      @Override
      public long size() {
        return bytes.length;
      }
    };
  }

  @Provide
  Arbitrary<List<List<String>>> tables() {
    var name = Arbitraries.strings().withChars("aáñüÑ \"'e").ofMinLength(1).ofMaxLength(12);
    var age = Arbitraries.of("34", "34,0", "7", "");
    var place = Arbitraries.of("Tulcán", "quito", "Lago Agrio");
    var row = net.jqwik.api.Combinators.combine(name, age, place).as(List::of);
    return row.list().ofMinSize(3).ofMaxSize(30);
  }

  @Provide
  Arbitrary<Character> delimiters() {
    return Arbitraries.of(';', ',', '\t', '|');
  }

  @Provide
  Arbitrary<Charset> charsets() {
    return Arbitraries.of(
        StandardCharsets.UTF_8, Charset.forName("windows-1252"), StandardCharsets.UTF_16);
  }
}

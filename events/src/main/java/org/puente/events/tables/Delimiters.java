package org.puente.events.tables;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the character that cuts most rows into the same number of columns. */
final class Delimiters {

  private static final List<Character> CANDIDATES = List.of(';', ',', '\t', '|');
  private static final int ROWS = 60;

  private Delimiters() {}

  static char mostRegular(String sample) {
    char best = ',';
    long bestScore = 0;
    for (char candidate : CANDIDATES) {
      long score = score(sample, candidate);
      if (score > bestScore) {
        best = candidate;
        bestScore = score;
      }
    }
    return best;
  }

  /** Rows that agree weigh most; among equals, more columns. One column says nothing. */
  private static long score(String sample, char delimiter) {
    var widths = new HashMap<Integer, Integer>();
    try (var rows = Csv.builder(delimiter, sample.length() + 16).ofCsvRecord(sample)) {
      rows.stream()
          .limit(ROWS)
          .filter(row -> row.getFieldCount() > 1)
          .forEach(row -> widths.merge(row.getFieldCount(), 1, Integer::sum));
    } catch (CsvParseException | java.io.IOException | java.io.UncheckedIOException damaged) {
      return 0;
    }
    if (widths.isEmpty()) {
      return 0;
    }
    var usual = Collections.max(widths.entrySet(), Map.Entry.comparingByValue());
    return usual.getValue() * 1_000L + Math.min(usual.getKey(), 999);
  }

  /** The one way in which this product reads separated text. */
  static final class Csv {
    private Csv() {}

    static CsvReader.CsvReaderBuilder builder(char delimiter, int maxCharacters) {
      return CsvReader.builder()
          .fieldSeparator(delimiter)
          .skipEmptyLines(false)
          .allowMissingFields(true)
          .allowExtraFields(true)
          .allowExtraCharsAfterClosingQuote(true)
          .maxBufferSize(Math.max(maxCharacters, 1 << 16));
    }
  }
}

package org.puente.payments.files.iso20022;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemasTest {

  private static final Pattern TYPE =
      Pattern.compile("<xs:(complex|simple)Type name=\"(\\w+)\">.*?</xs:\\1Type>", Pattern.DOTALL);
  private static final Pattern USED = Pattern.compile("(?:type|base)=\"(\\w+)\"");

  /** Both are read into the classes of one of them. */
  @ParameterizedTest
  @ValueSource(strings = {"ReportEntry10", "CashAccount39", "TotalTransactions6", "Pagination1"})
  void adviceAndStatementAreOfTheSameTypes(String type) throws IOException {
    Map<String, String> advice = below(type, types("camt.054.001.08"));

    assertThat(advice).isEqualTo(below(type, types("camt.053.001.08"))).isNotEmpty();
  }

  @Test
  void anEntryIsNotASmallThing() throws IOException {
    assertThat(below("ReportEntry10", types("camt.054.001.08"))).hasSizeGreaterThan(100);
  }

  @ParameterizedTest
  @EnumSource
  void aNamespaceIsKnownByTheVersionInIt(IsoSchema schema) {
    assertThat(IsoSchema.of("http://bank.example/" + schema.version() + ".ch.02.xsd"))
        .isEqualTo(schema);
    assertThat(IsoSchema.of(schema.namespace().replaceFirst("..$", "99"))).isNull();
    assertThat(schema.validator()).isNotNull();
  }

  private static Map<String, String> below(String type, Map<String, String> types) {
    Map<String, String> found = new TreeMap<>();
    Deque<String> open = new ArrayDeque<>();
    open.add(type);
    while (!open.isEmpty()) {
      String next = open.remove();
      String text = types.get(next);
      if (text != null && found.put(next, text) == null) {
        USED.matcher(text).results().map(used -> used.group(1)).forEach(open::add);
      }
    }
    return found;
  }

  private static Map<String, String> types(String schema) throws IOException {
    String text =
        Files.readString(Path.of("src/main/resources/iso20022/" + schema + ".xsd"))
            .replace("\r", "");
    Map<String, String> types = new TreeMap<>();
    for (MatchResult type : TYPE.matcher(text).results().toList()) {
      types.put(type.group(2), type.group());
    }
    return types;
  }
}

package org.puente.payments.files.flat;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.puente.payments.files.Instruction;

/** Whatever people are called and whatever they get, the bank finds it where it looks. */
class WritingProperties {

  private final FlatFormat tab = Examples.format(Examples.CORDILLERA);
  private final FlatFormat fixed = Examples.format(Examples.PACIFICO_SUR);

  @Property
  void everyRowHasItsColumnsAndTheAmountsAreThereToTheCent(
      @ForAll("anybody") List<Instruction> instructions) {
    List<String> lines = Examples.written(tab, instructions, ISO_8859_1);

    assertThat(lines).hasSize(instructions.size());
    BigInteger total = BigInteger.ZERO;
    for (int row = 0; row < lines.size(); row++) {
      String[] columns = lines.get(row).split("\t", -1);
      assertThat(columns).hasSize(12);
      assertThat(columns[2]).isEqualTo(Integer.toString(row + 1));
      assertThat(columns[3]).isEqualTo(undashed(instructions.get(row)));
      assertThat(columns[5]).hasSize(13);
      assertThat(columns[9]).isNotBlank().hasSizeLessThanOrEqualTo(40);
      total = total.add(new BigInteger(columns[5]));
    }
    assertThat(new BigDecimal(total, 2))
        .isEqualByComparingTo(Examples.head(instructions).total().amount());
  }

  @Property
  void everyRecordHasItsWidthAndTheTrailerTies(@ForAll("anybody") List<Instruction> instructions) {
    List<String> lines = Examples.written(fixed, instructions, US_ASCII);

    assertThat(lines).hasSize(instructions.size() + 2);
    assertThat(lines.getFirst()).hasSize(72).startsWith("C0197a5d1000070008000000000000001");
    assertThat(lines.getLast()).hasSize(22);
    BigInteger total = BigInteger.ZERO;
    for (int row = 1; row <= instructions.size(); row++) {
      String line = lines.get(row);
      assertThat(line).hasSize(146).startsWith("D%06d".formatted(row));
      assertThat(line.substring(7, 39)).isEqualTo(undashed(instructions.get(row - 1)));
      assertThat(line.substring(53, 93))
          .isNotBlank()
          .isEqualTo(line.substring(53, 93).toUpperCase(Locale.ROOT));
      total = total.add(new BigInteger(line.substring(108, 121)));
    }
    assertThat(lines.getLast()).isEqualTo("F%06d%015d".formatted(instructions.size(), total));
    assertThat(new BigDecimal(total, 2))
        .isEqualByComparingTo(Examples.head(instructions).total().amount());
  }

  /** Any characters at all, behind one letter: a name that is nothing but signs is refused. */
  @Provide
  Arbitrary<List<Instruction>> anybody() {
    Arbitrary<String> names = Arbitraries.strings().all().ofMaxLength(60).map(name -> "Ñ" + name);
    Arbitrary<String> amounts =
        Arbitraries.longs()
            .between(1, 9_999_999_999_999L / 10)
            .map(cents -> BigDecimal.valueOf(cents, 2).toPlainString());
    return Combinators.combine(names, amounts)
        .as(Examples::instruction)
        .list()
        .ofMinSize(1)
        .ofMaxSize(8);
  }

  private static String undashed(Instruction instruction) {
    return instruction.clientReference().toString().replace("-", "");
  }
}

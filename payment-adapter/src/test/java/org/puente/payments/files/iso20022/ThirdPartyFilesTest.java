package org.puente.payments.files.iso20022;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.puente.payments.files.BankFileLine;
import org.puente.payments.files.FileRefused;

/** Files that nobody here wrote; they are read where they lie, or not at all. */
class ThirdPartyFilesTest {

  private static final Path FOLDER = Path.of("../../shared/data/iso20022");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "pain.002_PART_one_rjct_postfinance.xml|RESPONSE Answered AllAnswered, unchecked",
        "camt.054.001.08_postfinance_v2019.xml|NEWS Unassigned Unassigned",
        "camt.053.001.08_genkgo.xml|INVALID Bal/Amt/@Ccy",
        "pain.001.001.03_usd_moov.xml|NOT_THIS_FORMAT null",
        "pain.001.001.09_sebastienrousseau.xml|NOT_THIS_FORMAT null"
      })
  void eachHasItsVerdict(String file, String verdict) throws IOException {
    assumeThat(FOLDER).isDirectory();

    assertThat(verdict(FOLDER.resolve(file))).isEqualTo(verdict);
  }

  @Test
  void noFileIsLeftOut() throws IOException {
    assumeThat(FOLDER).isDirectory();

    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(files.filter(file -> file.toString().endsWith(".xml"))).hasSize(5);
    }
  }

  private static String verdict(Path file) throws IOException {
    Recorded told = new Recorded();
    try (InputStream from = Files.newInputStream(file)) {
      new IsoFormat(Sample.HOLD).read(file.toString(), from, told);
      String lines =
          told.lines.stream()
              .map(BankFileLine::getClass)
              .map(Class::getSimpleName)
              .collect(Collectors.joining(" "));
      return told.heads.getFirst().kind()
          + " "
          + lines
          + (told.unchecked.isEmpty() ? "" : ", unchecked");
    } catch (FileRefused refused) {
      return refused.reason() + " " + refused.field();
    }
  }
}

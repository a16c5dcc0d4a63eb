package org.puente.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.puente.localstack.stack.CannotStart;
import picocli.CommandLine;

class SampleCommandTest {

  @Test
  void writesAsManyRowsAsItWasAskedFor(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("people.csv");
    int result =
        new CommandLine(new SampleCommand()).execute("--rows", "250", "--out", file.toString());
    assertThat(result).isZero();
    assertThat(Files.readAllLines(file)).as("header and rows").hasSize(251);
  }

  @Test
  void saysHowFewRowsItTakes() {
    assertThat(SampleCommand.people(7)).isOne();
    assertThatThrownBy(() -> SampleCommand.people(6))
        .isInstanceOf(CannotStart.class)
        .hasMessage("--rows takes 7 or more, since 6 rows are wrong on purpose.");
  }
}

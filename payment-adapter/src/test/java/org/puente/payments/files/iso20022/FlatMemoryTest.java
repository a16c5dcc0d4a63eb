package org.puente.payments.files.iso20022;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Held as a whole, any of these files would take ten times the heap that the process gets. */
class FlatMemoryTest {

  @Test
  void aHundredThousandOrdersPassThroughASmallHeap(@TempDir Path folder)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx40m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                System.getProperty("java.class.path"),
                LargeFiles.class.getName(),
                folder.toString(),
                "100000")
            .redirectErrorStream(true)
            .start();
    String told = new String(process.getInputStream().readAllBytes());

    assertThat(process.waitFor()).as(told).isZero();
    assertThat(told)
        .contains("pain.002 read and validated")
        .contains("100000 lines")
        .contains("100002 lines");
  }
}

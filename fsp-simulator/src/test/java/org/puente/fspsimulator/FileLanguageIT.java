package org.puente.fspsimulator;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;

class FileLanguageIT {

  @TempDir Path folder;

  @Test
  void aLanguageThatNobodySpeaksStopsTheStartAndIsNamed() {
    SpringApplicationBuilder simulator = new SpringApplicationBuilder(FspSimulator.class);

    assertThatThrownBy(
            () ->
                simulator.run(
                    "--server.port=0",
                    "--management.server.port=0",
                    "--simulator.sftp.port=0",
                    "--simulator.data=" + folder,
                    "--simulator.banks.d.files.language=klingon"))
        .hasStackTraceContaining("simulator.banks.d.files.language: nobody speaks klingon here");
  }
}

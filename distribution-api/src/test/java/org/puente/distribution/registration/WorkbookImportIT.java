package org.puente.distribution.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.puente.distribution.Api;
import org.puente.distribution.DistributionTest;
import org.puente.distribution.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;

@DistributionTest
class WorkbookImportIT {

  @Autowired Api api;
  @Autowired Fixtures fixtures;

  @Test
  void datesNumbersAndTextsOfAWorkbookAreUnderstood() throws IOException {
    var imports = new ImportDriver(api, fixtures);
    var progress =
        imports.run(
            Workbooks.of(
                new Object[][] {
                  {"Registro de Tulcán"},
                  {"Nombre", "Documento", "Teléfono", "Fecha de nacimiento", "Edad", "Territorio"},
                  {"María Núñez", 912345678, 593991234567L, LocalDate.of(1990, 3, 5), "", "Tulcán"},
                  {"Luis Paz", "A-12345", "0991234568", 32937, "", "tulcan"},
                  {"Eva Cruz", "", "", "", 34.0, "quito"},
                  {"Sin Edad", "", "", "", "", "quito"}
                }),
            null);
    imports.done(progress);
    assertThat(progress)
        .returns("puente-plantilla", ImportDriver.Progress::profile)
        .returns(3, ImportDriver.Progress::accepted)
        .returns(1, ImportDriver.Progress::rejected);
    assertThat(imports.rejectsCsv(progress.id())).contains("6;\"Edad\";\"\";\"MISSING\"");
    imports
        .officer()
        .post()
        .uri("/api/v1/people/search")
        .body(java.util.Map.of("phone", "+593991234567"))
        .exchange()
        .expectBody()
        .jsonPath("$.items[0].birthDate")
        .isEqualTo("1990-03-05")
        .jsonPath("$.items[0].document")
        .isEqualTo("912345678");
  }
}

package org.puente.distribution.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.puente.distribution.Api;
import org.puente.distribution.DistributionTest;
import org.puente.distribution.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;

@DistributionTest
class DuplicatesIT {

  private static final String HEADER =
      "hogar;parentesco;nombre;documento;telefono;edad;territorio\n";

  @Autowired Api api;
  @Autowired Fixtures fixtures;
  ImportDriver imports;

  @BeforeEach
  void aProgramme() {
    imports = new ImportDriver(api, fixtures);
  }

  @Test
  void theLaterOneIsFlaggedAgainstTheFirst() {
    var progress =
        imports.run(
            HEADER
                + "1;jefa;María Núñez;0912345678;0991234567;34;tulcan\n"
                + "2;jefe;Otro Nombre;09-1234-5678;0991234568;40;tulcan\n" // document
                + "3;jefe;Tercer Nombre;;+593 99 123 4567;41;tulcan\n" // phone
                + "4;jefa;NUÑEZ MARIA;;;34;tulcan\n" // name and age
                + "5;jefa;María Núñez;;;35;tulcan\n"); // another age: somebody else
    assertThat(progress.accepted()).isEqualTo(5);
    assertThat(progress.duplicatesFlagged()).isEqualTo(3);
    assertThat(flagged()).isEqualTo(3);
  }

  @Test
  void aHouseholdMayShareOnePhone() {
    var progress =
        imports.run(
            HEADER
                + "1;jefa;María Núñez;;0991234567;34;tulcan\n"
                + "1;hijo;José Núñez;;0991234567;12;tulcan\n");
    assertThat(progress.duplicatesFlagged()).isZero();
  }

  @Test
  void somebodyOfAnEarlierFileIsRecognised() {
    imports.run(HEADER + "1;jefa;María Núñez;0912345678;;34;tulcan\n");
    var second = imports.run(HEADER + "1;jefa;María Núñez P.;0912345678;;34;tulcan\n");
    assertThat(second.duplicatesFlagged()).isOne();
    assertThat(flagged()).isOne();
  }

  @Test
  void decidingThatTheyAreDifferentPeopleMakesThemEligible() {
    var progress = twins();
    imports
        .officer()
        .post()
        .uri("/api/v1/imports/" + progress.id() + "/duplicates/decisions")
        .body(Map.of("decision", "DIFFERENT_PEOPLE", "reason", "Asked them both"))
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.decided")
        .isEqualTo(1);
    assertThat(flagged()).isZero();
  }

  @Test
  void decidingThatTheyAreTheSamePersonMergesTheNewcomerOnce() {
    var progress = twins();
    var flag =
        fixtures
            .database()
            .sql("SELECT id::text FROM duplicate_flag WHERE import_id = ?")
            .param(progress.id())
            .query(String.class)
            .single();
    decide(flag, "SAME_PERSON", 200);
    decide(flag, "SAME_PERSON", 200);
    decide(flag, "DIFFERENT_PEOPLE", 409);
    assertThat(imports.count("person WHERE merged_into IS NOT NULL AND open_duplicates = 0 AND"))
        .isOne();
  }

  @Test
  void bothNamesAreShownToWhoeverMayDecide() {
    var progress = twins();
    imports
        .officer()
        .get()
        .uri("/api/v1/duplicates?state=OPEN&importId=" + progress.id())
        .exchange()
        .expectBody()
        .jsonPath("$.items[0].personName")
        .isEqualTo("Nuñez Maria")
        .jsonPath("$.items[0].otherName")
        .isEqualTo("María Núñez")
        .jsonPath("$.items[0].grounds[0]")
        .isEqualTo("NAME_AND_AGE");
  }

  private ImportDriver.Progress twins() {
    return imports.run(
        HEADER + "1;jefa;María Núñez;;;34;tulcan\n" + "2;jefa;Nuñez Maria;;;34;tulcan\n");
  }

  private void decide(String flag, String decision, int status) {
    imports
        .officer()
        .post()
        .uri("/api/v1/duplicates/" + flag + "/decision")
        .body(Map.of("decision", decision, "reason", "Same photo"))
        .exchange()
        .expectStatus()
        .isEqualTo(status);
  }

  private int flagged() {
    return imports.count("person WHERE open_duplicates > 0 AND");
  }
}

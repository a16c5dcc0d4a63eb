package org.puente.distribution.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.puente.distribution.Api;
import org.puente.distribution.DistributionTest;
import org.puente.distribution.Fixtures;
import org.puente.events.access.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.client.RestTestClient;

@DistributionTest
class PreparationIT {

  /** As a partner's form exports it: groups in the headers, a title above, a column of no use. */
  private static final String FILE =
      """
      Levantamiento de octubre,,,,,,
      jefa/Primer nombre,jefa/Apellidos,Nro. CI,jefa/Edad,Sexo,Lugar donde vive,Comida favorita
      María,Núñez,0912345678,34,F,tulcan,locro
      Ana,Paz,0912345679,edad,F,tulcan,fritada
      Luz,Vera,0912345680,41,F,macondo,locro
      """;

  private static final Map<Integer, String> TARGETS =
      Map.of(0, "name", 1, "name", 2, "document", 3, "age", 4, "gender", 5, "territory");

  @Autowired Api api;
  @Autowired Fixtures fixtures;

  ImportDriver imports;

  @BeforeEach
  void aProgramme() {
    imports = new ImportDriver(api, fixtures);
  }

  @Test
  void whatNoProfileKnowsIsGuessedMappedTriedOutAndImported() {
    var id = imports.prepare(FILE);
    assertThat(imports.progress(id).state()).isEqualTo(ImportState.PREPARING);
    var guessed = columns(imports.officer(), id);
    assertThat(guessed.headerRow()).isEqualTo(2);
    assertThat(guessed.columns())
        .extracting(Preparation.PreparedColumn::target)
        .containsExactly("name", "name", null, "age", "gender", null, null);
    assertThat(guessed.columns().getFirst().samples()).containsExactly("María", "Ana", "Luz");

    map(id, TARGETS).expectStatus().isNoContent();
    var tried = trial(id);

    assertThat(tried)
        .returns(3, ImportDriver.Progress::rowsRead)
        .returns(1, ImportDriver.Progress::accepted)
        .returns(2, ImportDriver.Progress::rejected);
    assertThat(imports.count("person WHERE")).isZero();
    assertThat(reasons(id)).containsExactlyInAnyOrder("AGE_INVALID", "TERRITORY_UNKNOWN");

    post(id, "start").expectStatus().isNoContent();
    assertThat(imports.done(imports.finished(id))).returns(1, ImportDriver.Progress::accepted);
    assertThat(imports.count("person WHERE")).isEqualTo(1);
    post(id, "start").expectStatus().isEqualTo(HttpStatus.CONFLICT);
  }

  @Test
  void aTrialIsForgottenWithItsColumnsAndMayBeRepeated() {
    var id = imports.prepare(FILE);
    post(id, "trial").expectStatus().isEqualTo(HttpStatus.CONFLICT);
    map(id, TARGETS).expectStatus().isNoContent();
    trial(id);
    map(id, Map.of(0, "name", 3, "age"), "tulcan").expectStatus().isNoContent();

    assertThat(imports.progress(id))
        .returns(ImportState.PREPARING, ImportDriver.Progress::state)
        .returns(0, ImportDriver.Progress::rejected);
    assertThat(reasons(id)).isEmpty();
    assertThat(trial(id)).returns(2, ImportDriver.Progress::accepted);
  }

  @Test
  void whatCannotBeIsSaidAndChangesNothing() {
    var id = imports.prepare(FILE);

    refused(map(id, Map.of(3, "age", 5, "territory")), "columns-no-name");
    refused(map(id, Map.of(0, "name", 5, "territory")), "columns-no-age");
    refused(map(id, Map.of(0, "name", 3, "age")), "columns-no-territory");
    refused(map(id, Map.of(0, "name", 3, "age"), "macondo"), "columns-unknown-territory");
    refused(map(id, Map.of(0, "name", 1, "age", 3, "age", 5, "territory")), "columns-twice");
    refused(map(id, Map.of(0, "amor", 3, "age", 5, "territory")), "columns-unknown-target");
    refused(map(id, Map.of(0, "name", 3, "age", 50, "territory")), "columns-unknown-column");
    assertThat(imports.progress(id).state()).isEqualTo(ImportState.PREPARING);
  }

  @Test
  void onlyWhoeverBroughtItReadsItsFirstRows() {
    var id = imports.prepare(FILE);
    var colleague = api.as("berta", Role.PROGRAMME_OFFICER);

    status(colleague, "GET", id, "columns", HttpStatus.NOT_FOUND);
    status(colleague, "POST", id, "trial", HttpStatus.NOT_FOUND);
    status(colleague, "POST", id, "start", HttpStatus.NOT_FOUND);
    status(colleague, "POST", id, "profile", HttpStatus.NOT_FOUND);
    status(colleague, "POST", id, "discard", HttpStatus.NO_CONTENT);
    assertThat(imports.progress(id).state()).isEqualTo(ImportState.DISCARDED);
  }

  @Test
  void whatIsDiscardedLeavesNothingAndMayComeAgain() {
    var id = imports.prepare(FILE);
    map(id, TARGETS).expectStatus().isNoContent();
    trial(id);

    post(id, "discard").expectStatus().isNoContent();

    for (String table : List.of("import_chunk", "import_reject")) {
      assertThat(
              fixtures
                  .database()
                  .sql("SELECT count(*) FROM " + table + " WHERE import_id = ?")
                  .param(id)
                  .query(Integer.class)
                  .single())
          .as(table)
          .isZero();
    }
    post(id, "start").expectStatus().isEqualTo(HttpStatus.CONFLICT);
    assertThat(imports.prepare(FILE)).isNotEqualTo(id);
  }

  @Test
  void whatWasMappedOnceIsRecognisedTheNextTimeByThatOrganisationOnly() {
    var id = imports.prepare(FILE);
    map(id, TARGETS).expectStatus().isNoContent();
    var name = "Encuesta " + UUID.randomUUID().toString().substring(0, 8);
    save(id, name).expectStatus().isCreated();
    save(id, name).expectStatus().isEqualTo(HttpStatus.CONFLICT);
    save(id, "puente plantilla").expectStatus().isEqualTo(HttpStatus.CONFLICT);
    save(id, "¡!").expectStatus().isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);

    var next = imports.run(FILE.replace("octubre", "noviembre"));
    var others = new ImportDriver(api, fixtures).run(FILE);

    assertThat(imports.done(next).profile())
        .isEqualTo(name.toLowerCase(java.util.Locale.ROOT).replace(' ', '-'));
    assertThat(others.state()).isEqualTo(ImportState.REFUSED);
    forget(next.profile()).expectStatus().isNoContent();
    forget(next.profile()).expectStatus().isNotFound();
  }

  @Test
  void theDatabaseLetsNoTrialEnterAnybody() {
    var id = imports.prepare(FILE);
    map(id, TARGETS).expectStatus().isNoContent();
    trial(id);

    assertThatThrownBy(
            () ->
                fixtures
                    .database()
                    .sql(
                        "UPDATE registration_import SET state = 'DONE', rows_read = 0, rejected = 0 WHERE id = ?")
                    .param(id)
                    .update())
        .isInstanceOf(DataIntegrityViolationException.class)
        .hasMessageContaining("a_trial_enters_nobody");
  }

  private ImportDriver.Progress trial(UUID id) {
    post(id, "trial").expectStatus().isNoContent();
    return imports.until(id, ImportState.TRIED);
  }

  private RestTestClient.ResponseSpec post(UUID id, String step) {
    return imports.officer().post().uri("/api/v1/imports/" + id + "/" + step).exchange();
  }

  private RestTestClient.ResponseSpec save(UUID id, String title) {
    return imports
        .officer()
        .post()
        .uri("/api/v1/imports/" + id + "/profile")
        .body(Map.of("title", title))
        .exchange();
  }

  private RestTestClient.ResponseSpec forget(@Nullable String name) {
    return imports
        .officer()
        .delete()
        .uri("/api/v1/profiles/" + name + "?organisationId=" + imports.organisation)
        .exchange();
  }

  private RestTestClient.ResponseSpec map(UUID id, Map<Integer, String> targets) {
    return map(id, targets, null);
  }

  private RestTestClient.ResponseSpec map(
      UUID id, Map<Integer, String> targets, @Nullable String territory) {
    var body = new java.util.HashMap<String, Object>();
    body.put("headerRow", 2);
    body.put("targets", targets);
    body.put("region", "EC");
    body.put("dates", "dmy");
    body.put("territory", territory);
    return imports.officer().put().uri("/api/v1/imports/" + id + "/columns").body(body).exchange();
  }

  private static void refused(RestTestClient.ResponseSpec answer, String slug) {
    answer
        .expectStatus()
        .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("urn:puente:problem:" + slug);
  }

  private static Preparation columns(RestTestClient officer, UUID id) {
    return Objects.requireNonNull(
        officer
            .get()
            .uri("/api/v1/imports/" + id + "/columns")
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(Preparation.class)
            .returnResult()
            .getResponseBody());
  }

  private static void status(
      RestTestClient caller, String method, UUID id, String step, HttpStatus expected) {
    var request =
        caller
            .method(org.springframework.http.HttpMethod.valueOf(method))
            .uri("/api/v1/imports/" + id + "/" + step);
    (step.equals("profile") ? request.body(Map.of("title", "robado")) : request)
        .exchange()
        .expectStatus()
        .isEqualTo(expected);
  }

  private List<String> reasons(UUID id) {
    var csv = imports.rejectsCsv(id);
    return csv.lines().skip(1).map(line -> line.split(";", -1)[3].replace("\"", "")).toList();
  }
}

package org.puente.distribution.registration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.Api;
import org.puente.distribution.Fixtures;
import org.puente.events.access.Role;
import org.puente.events.tables.Refusal;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Imports files into a programme of its own, as a programme officer would. */
public final class ImportDriver {

  /** What the API tells of an import, as far as tests look at it. */
  public record Progress(
      UUID id,
      @Nullable String profile,
      ImportState state,
      int rowsRead,
      int accepted,
      int rejected,
      int duplicatesFlagged,
      @Nullable Note refusal) {}

  /** Why a file was refused. */
  public record Note(Refusal code, String detail) {}

  private final RestTestClient officer;
  private final Fixtures fixtures;
  public final UUID organisation;
  public final UUID programme;

  public ImportDriver(Api api, Fixtures fixtures) {
    this.officer = api.as("ana", Role.PROGRAMME_OFFICER);
    this.fixtures = fixtures;
    this.organisation = fixtures.organisation();
    this.programme = fixtures.programme(organisation);
    fixtures.territory("tulcan");
    fixtures.territory("quito");
  }

  public RestTestClient officer() {
    return officer;
  }

  /** Hands a file in and waits for what becomes of it. */
  public Progress run(String text) {
    return run(text.getBytes(UTF_8), null);
  }

  public Progress run(byte[] file, @Nullable String profile) {
    return finished(start(file, profile));
  }

  public UUID start(byte[] file, @Nullable String profile) {
    var answer =
        post(file, profile)
            .expectStatus()
            .isAccepted()
            .expectBody(Progress.class)
            .returnResult()
            .getResponseBody();
    return Objects.requireNonNull(answer).id();
  }

  public RestTestClient.ResponseSpec post(byte[] file, @Nullable String profile) {
    var body = form(file, profile);
    body.add("programmeId", programme.toString());
    body.add("organisationId", organisation.toString());
    return officer.post().uri("/api/v1/imports").body(body).exchange();
  }

  /** Hands a file in that waits until its columns are mapped. */
  public UUID prepare(String text) {
    var body = form(text.getBytes(UTF_8), null);
    body.add("programmeId", programme.toString());
    body.add("organisationId", organisation.toString());
    body.add("prepare", "true");
    var answer =
        officer
            .post()
            .uri("/api/v1/imports")
            .body(body)
            .exchange()
            .expectStatus()
            .isAccepted()
            .expectBody(Progress.class)
            .returnResult()
            .getResponseBody();
    return Objects.requireNonNull(answer).id();
  }

  public RestTestClient.ResponseSpec inspect(byte[] file) {
    return officer.post().uri("/api/v1/imports/inspect").body(form(file, null)).exchange();
  }

  public Progress progress(UUID id) {
    return Objects.requireNonNull(
        officer
            .get()
            .uri("/api/v1/imports/" + id)
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(Progress.class)
            .returnResult()
            .getResponseBody());
  }

  public Progress finished(UUID id) {
    return until(id, ImportState.DONE);
  }

  /** Waits until it is at least as far. */
  public Progress until(UUID id, ImportState state) {
    return await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(50))
        .until(() -> progress(id), now -> now.state().compareTo(state) >= 0);
  }

  public String rejectsCsv(UUID id) {
    var csv =
        officer
            .get()
            .uri("/api/v1/imports/" + id + "/rejects.csv")
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(byte[].class)
            .returnResult()
            .getResponseBody();
    return new String(Objects.requireNonNull(csv), UTF_8);
  }

  /** Rows of this programme; the text ends where a condition may follow. */
  public int count(String tableWhere) {
    return fixtures
        .database()
        .sql("SELECT count(*) FROM " + tableWhere + " programme_id = ?")
        .param(programme)
        .query(Integer.class)
        .single();
  }

  public Progress done(Progress progress) {
    assertThat(progress.state()).as("%s", progress).isEqualTo(ImportState.DONE);
    assertThat(progress.rowsRead()).isEqualTo(progress.accepted() + progress.rejected());
    return progress;
  }

  private static MultiValueMap<String, Object> form(byte[] file, @Nullable String profile) {
    var body = new LinkedMultiValueMap<String, Object>();
    body.add(
        "file",
        new ByteArrayResource(file) {
          @Override
          public String getFilename() {
            return "personas.csv";
          }
        });
    if (profile != null) {
      body.add("profile", profile);
    }
    return body;
  }
}

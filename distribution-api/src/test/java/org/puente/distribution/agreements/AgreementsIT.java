package org.puente.distribution.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.puente.events.access.Role.COORDINATOR;
import static org.puente.events.access.Role.DATA_PROTECTION_OFFICER;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.puente.distribution.Api;
import org.puente.distribution.DistributionTest;
import org.puente.distribution.Fixtures;
import org.puente.distribution.Refused;
import org.puente.distribution.plans.Funders;
import org.puente.distribution.plans.World;
import org.puente.distribution.plans.World.Place;
import org.puente.events.access.Caller;
import org.puente.events.access.Grant;
import org.puente.events.access.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.dao.DataAccessException;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.util.LinkedMultiValueMap;
import tools.jackson.databind.JsonNode;

/** No data goes to a provider without an agreement that two people recorded and confirmed. */
@DistributionTest
class AgreementsIT {

  private static final String PATH = "/api/v1/sharing-agreements";
  private static final ParameterizedTypeReference<JsonNode> JSON =
      new ParameterizedTypeReference<>() {};

  @Autowired Api api;
  @Autowired World world;
  @Autowired Fixtures fixtures;
  @Autowired Clock clock;

  UUID organisation;
  RestTestClient dario;
  RestTestClient rita;

  @BeforeEach
  void officersOfAnOrganisation() {
    organisation = fixtures.organisation();
    dario = of(organisation, "dario", DATA_PROTECTION_OFFICER);
    rita = of(organisation, "rita", COORDINATOR);
  }

  private RestTestClient of(UUID organisation, String name, Role role) {
    var grant = new Grant(role, organisation.toString(), Grant.ALL, Grant.ALL);
    return api.as(new Caller(UUID.randomUUID(), name, Set.of(grant)));
  }

  private record Answer(int status, @Nullable JsonNode body) {
    String problem() {
      return body == null ? "" : body.path("type").asString("").replace("urn:puente:problem:", "");
    }

    String text(String field) {
      return body == null ? "" : body.path(field).asString("");
    }
  }

  private static Answer answer(RestTestClient.ResponseSpec response) {
    var result = response.expectBody(JSON).returnResult();
    return new Answer(result.getStatus().value(), result.getResponseBody());
  }

  private Answer record(RestTestClient who, UUID whose, LocalDate from, LocalDate until) {
    var form = new LinkedMultiValueMap<String, Object>();
    form.add("organisationId", whose.toString());
    form.add("fsp", "BANK_A");
    form.add("reference", "CONV-7");
    form.add("shares", "Nombre, teléfono y monto");
    form.add("location", "Quito");
    form.add("from", from.toString());
    form.add("until", until.toString());
    form.add(
        "file",
        new ByteArrayResource(Funders.pdf()) {
          @Override
          public String getFilename() {
            return "convenio.pdf";
          }
        });
    return answer(who.post().uri(PATH).body(form).exchange());
  }

  private Answer record() {
    return record(dario, organisation, today().minusDays(1), today().plusDays(30));
  }

  private static Answer step(RestTestClient who, String id, String step) {
    var request = who.post().uri(PATH + "/" + id + "/" + step);
    return answer(
        step.equals("confirm")
            ? request.exchange()
            : request.body(Map.of("reason", "Se rescindió")).exchange());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  @Test
  void confirmingAsksForTheSecondFactorAgain() {
    String id = record().text("id");
    var grant = new Grant(COORDINATOR, organisation.toString(), Grant.ALL, Grant.ALL);
    var late = new Caller(UUID.randomUUID(), "lupe", Set.of(grant));

    var answer = step(api.as(late, Duration.ofMinutes(3)), id, "confirm");

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.problem()).isEqualTo("confirmation-needed");
    assertThat(mayShare()).isFalse();
  }

  private boolean mayShare() {
    return Boolean.TRUE.equals(
        world.owner().queryForObject("SELECT may_share(?, 'BANK_A')", Boolean.class, organisation));
  }

  @Test
  void anAgreementCountsOnceSomebodyElseConfirmsItAndUntilItEnds() {
    String id = record().text("id");
    assertThat(step(dario, id, "confirm").problem()).isEqualTo("agreement-own");
    assertThat(mayShare()).isFalse();

    assertThat(step(rita, id, "confirm").text("state")).isEqualTo("CONFIRMED");

    assertThat(step(rita, id, "confirm").status()).isEqualTo(200);
    assertThat(mayShare()).isTrue();
    assertThat(step(rita, id, "refuse").problem()).isEqualTo("agreement-decided");
    assertThat(step(dario, id, "end").text("state")).isEqualTo("ENDED");
    assertThat(mayShare()).isFalse();
    assertThat(step(dario, id, "end").problem()).isEqualTo("agreement-not-confirmed");
  }

  @Test
  void whatIsOverOrEndsBeforeItBeginsIsNotRecorded() {
    assertThat(record(dario, organisation, today(), today().minusDays(1)).problem())
        .isEqualTo("agreement-days");
    assertThat(record(dario, organisation, today().minusDays(9), today().minusDays(3)).problem())
        .isEqualTo("agreement-days");
  }

  @Test
  void whoeverIsOfficerElsewhereNeitherSeesNorRecordsNorConfirms() {
    String id = record().text("id");
    UUID other = fixtures.organisation();
    var stranger = of(other, "dora", DATA_PROTECTION_OFFICER);

    assertThat(record(stranger, organisation, today(), today().plusDays(3)).status())
        .isEqualTo(404);
    assertThat(answer(stranger.get().uri(PATH + "/" + id).exchange()).status()).isEqualTo(404);
    assertThat(answer(stranger.get().uri(PATH + "/" + id + "/document").exchange()).status())
        .isEqualTo(404);
    assertThat(step(stranger, id, "confirm").status()).isEqualTo(404);
  }

  @Test
  void theDocumentIsSealedAndReadingItLeavesALine() {
    String id = record().text("id");

    byte[] read =
        dario
            .get()
            .uri(PATH + "/" + id + "/document")
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody()
            .returnResult()
            .getResponseBody();

    assertThat(read).asString().startsWith("%PDF-1.7");
    assertThat(
            world
                .client()
                .sql(
                    "SELECT encode(sealed, 'escape') FROM sharing_agreement_document WHERE"
                        + " agreement_id = ?::uuid")
                .param(id)
                .query(String.class)
                .single())
        .doesNotContain("%PDF");
    assertThat(
            world
                .client()
                .sql(
                    "SELECT count(*) FROM audit_event WHERE subject = ? AND action ="
                        + " 'agreement.document-read'")
                .param(id)
                .query(Integer.class)
                .single())
        .isOne();
  }

  @Test
  void theDatabaseKeepsItEvenFromItsOwner() {
    Place place = world.programme("1000.00");
    UUID waits = fixtures.recorded(place.organisation(), "BANK_C", "2020-01-01", "2099-12-31");
    UUID over = fixtures.recorded(place.organisation(), "BANK_D", "2020-01-01", "2021-01-01");
    fixtures.confirm(over);
    UUID bare =
        world
            .client()
            .sql(
                """
                INSERT INTO sharing_agreement
                  (id, organisation_id, fsp, reference, shares, location, valid_from, valid_until, starts_at, ends_at,
                   file_name, media_type, size_bytes, sha256, recorded_by, recorder)
                SELECT uuidv7(), organisation_id, fsp, reference, shares, location, valid_from, valid_until, starts_at,
                       ends_at, file_name, media_type, size_bytes, sha256, recorded_by, recorder
                  FROM sharing_agreement WHERE id = ? RETURNING id
                """)
            .param(waits)
            .query(UUID.class)
            .single();
    String confirmed = "decided_by = uuidv7(), decider = 'x', decided_at = app_now()";
    for (String attack :
        List.of(
            "INSERT INTO programme_fsp VALUES ('%s', 'BANK_C', 8, NULL, 300, 10)"
                .formatted(place.programme()),
            "INSERT INTO programme_fsp VALUES ('%s', 'BANK_D', 8, NULL, 300, 10)"
                .formatted(place.programme()),
            "INSERT INTO programme_fsp VALUES ('%s', 'BANK_E', 8, NULL, 300, 10)"
                .formatted(place.programme()),
            "UPDATE programme_fsp SET code = 'BANK_C' WHERE programme_id = '%s' AND code = 'BANK_B'"
                .formatted(place.programme()),
            "UPDATE programme SET organisation_id = '%s' WHERE id = '%s'"
                .formatted(organisation, place.programme()),
            "UPDATE sharing_agreement SET state = 'CONFIRMED', decided_by = recorded_by, decider = 'x', decided_at = app_now() WHERE id = '%s'"
                .formatted(waits),
            "UPDATE sharing_agreement SET state = 'CONFIRMED', %s WHERE id = '%s'"
                .formatted(confirmed, bare),
            "UPDATE sharing_agreement SET ends_at = ends_at + interval '1 hour' WHERE id = '%s'"
                .formatted(over),
            "UPDATE sharing_agreement SET shares = 'todo' WHERE id = '%s'".formatted(waits),
            "UPDATE sharing_agreement SET decider = 'otra' WHERE id = '%s'".formatted(over),
            "UPDATE sharing_agreement SET state = 'RECORDED', decided_by = NULL, decider = NULL, decided_at = NULL WHERE id = '%s'"
                .formatted(over),
            "UPDATE sharing_agreement_document SET sealed = 'y' WHERE agreement_id = '%s'"
                .formatted(waits),
            "DELETE FROM sharing_agreement_document WHERE agreement_id = '%s'".formatted(waits))) {
      assertThatThrownBy(() -> world.owner().update(attack))
          .as(attack)
          .isInstanceOf(DataAccessException.class)
          .is(Refused.BY_A_RULE);
    }
  }
}

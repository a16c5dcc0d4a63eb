package org.puente.distribution.funding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.puente.distribution.plans.Officers.FABIAN;
import static org.puente.distribution.plans.Officers.FLOR;

import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.puente.distribution.Api;
import org.puente.distribution.DistributionTest;
import org.puente.distribution.funding.persistence.ProofRetention;
import org.puente.distribution.plans.Funders;
import org.puente.distribution.plans.World;
import org.puente.distribution.plans.World.Place;
import org.puente.events.access.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** The proofs of fundings: told by their content, kept sealed, and for their time. */
@DistributionTest
class ProofsIT {

  @Autowired World world;
  @Autowired Funders funders;
  @Autowired Api api;
  @Autowired ProofRetention retention;

  @Test
  void aProofIsToldByItsContentAndKeptSealed() {
    UUID asked = funders.request(FLOR, world.programme("1000.00").programme(), "300.00").id();
    byte[] large = Arrays.copyOf(Funders.pdf(), (5 << 20) + 1);
    byte[] proof = Funders.pdf();

    assertThat(funders.attach(FLOR, asked, "<html>no</html>".getBytes(UTF_8)).problem())
        .isEqualTo("proof-unreadable");
    assertThat(funders.attach(FLOR, asked, new byte[0]).problem()).isEqualTo("proof-unreadable");
    assertThat(funders.attach(FLOR, asked, large).problem()).isEqualTo("proof-too-large");
    for (int click = 0; click < 2; click++) {
      assertThat(funders.attach(FLOR, asked, proof).body().path("proofs").size()).isEqualTo(1);
    }
    assertThat(funders.attach(FABIAN, asked, proof).problem()).isEqualTo("proof-known");

    byte[] kept =
        world
            .owner()
            .queryForObject(
                "SELECT sealed FROM funding_proof_content WHERE funding_id = ?",
                byte[].class,
                asked);
    assertThat(new String(kept, UTF_8)).doesNotContain("PDF");
    assertThat(bytes("alba", Role.AUDITOR, asked)).isEqualTo(proof);
    assertThat(
            world
                .owner()
                .queryForObject(
                    "SELECT count(*) FROM audit_event WHERE action = 'funding.proof-read' AND subject = ?",
                    Integer.class,
                    asked.toString()))
        .isEqualTo(1);
  }

  private byte @Nullable [] bytes(String user, Role role, UUID funding) {
    return api.as(user, role)
        .get()
        .uri("/api/v1/funding-requests/" + funding + "/proofs/1")
        .exchange()
        .expectHeader()
        .valueEquals("Content-Type", "application/pdf")
        .expectHeader()
        .valueMatches("Content-Disposition", "attachment; .*comprobante.pdf.*")
        .expectBody(byte[].class)
        .returnResult()
        .getResponseBody();
  }

  @Test
  void theBytesOfAProofGoWhenTheirTimeIsOver() {
    Place place = world.programme("1000.00");
    UUID asked = funders.proven(FLOR, place.programme(), "300.00");
    funders.step(FABIAN, asked, "refuse", 2, Map.of("reason", "Otro mes"));
    UUID open = funders.proven(FLOR, place.programme(), "300.00");
    age(asked, 29);
    retention.purge();
    assertThat(kept(asked)).isTrue();

    age(asked, 31);
    age(open, 4000);
    retention.purge();

    assertThat(kept(asked)).isFalse();
    assertThat(kept(open)).isTrue();
    assertThat(world.get(FLOR, "/api/v1/funding-requests/" + asked + "/proofs/1").status())
        .isEqualTo(404);
  }

  /** As its owner, who may lift the triggers. */
  private void age(UUID funding, int days) {
    world.owner().execute("ALTER TABLE fsp_funding DISABLE TRIGGER USER");
    world
        .owner()
        .update(
            """
            UPDATE fsp_funding SET decided_at = CASE WHEN decided_at IS NULL THEN NULL
                   ELSE app_now() - make_interval(days => ?) END WHERE id = ?
            """,
            days,
            funding);
    world.owner().execute("ALTER TABLE fsp_funding ENABLE TRIGGER USER");
  }

  private boolean kept(UUID funding) {
    return funders.one(FLOR, funding).body().path("proofs").path(0).path("kept").asBoolean();
  }
}

package org.puente.distribution.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.puente.distribution.Api;
import org.puente.distribution.DistributionTest;
import org.puente.distribution.evidence.Pdfs;
import org.puente.distribution.plans.World;
import org.springframework.beans.factory.annotation.Autowired;

@DistributionTest
class EvidencePagesIT {

  @Autowired World world;
  private String url;

  @BeforeEach
  void address(@Autowired Api api) {
    url = api.url();
  }

  @Test
  void theTransfersPageHandsOutItsFile() {
    UUID transfer = world.transfers(world.submitted(world.promised(1, "1000.00"), 1)).getFirst();
    String page = "/console/plans/transfers/" + transfer;
    var flor = Visitor.loggedIn(url, "flor.finanzas");

    assertThat(flor.get(page).body()).contains(page + "/evidence", "Expediente (PDF)");
    assertThat(Pdfs.text(flor.bytes(page + "/evidence")))
        .contains("Expediente de una transferencia", "Persona 0", "Por aprobar");
    assertThat(Pdfs.text(Visitor.loggedIn(url, "alba.auditora").bytes(page + "/evidence")))
        .contains("nombre reservado");
  }

  @Test
  void whoeverPreparesSeesNoButtonAndGetsNoFile() {
    UUID transfer = world.transfers(world.submitted(world.promised(1, "1000.00"), 1)).getFirst();
    String page = "/console/plans/transfers/" + transfer;
    var ana = Visitor.loggedIn(url, "ana.programa");

    assertThat(ana.get(page).body()).doesNotContain("/evidence");
    assertThat(ana.get(page + "/evidence").statusCode()).isEqualTo(403);
    assertThat(
            Visitor.loggedIn(url, "flor.finanzas")
                .get("/console/plans/transfers/" + UUID.randomUUID() + "/evidence")
                .statusCode())
        .isEqualTo(404);
  }
}

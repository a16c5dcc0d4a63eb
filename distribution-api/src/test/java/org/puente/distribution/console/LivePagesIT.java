package org.puente.distribution.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.puente.distribution.Api;
import org.puente.distribution.DistributionTest;
import org.puente.distribution.plans.World;
import org.springframework.beans.factory.annotation.Autowired;

/** What moves is told as it happens, to whoever may see it, and to no more tabs than allowed. */
@DistributionTest
class LivePagesIT {

  private static final int MOST = 6;

  @Autowired Api api;
  @Autowired World world;

  @Test
  void whoeverComesIsToldAtOnceAndThenOfEachChange() throws IOException {
    UUID plan = world.submitted(world.promised(2, "1000.00"), 1);
    var rita = Visitor.loggedIn(api.url(), "rita.coordina");

    try (var stream = rita.stream("/console/plans/" + plan + "/live");
        var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      assertThat(next(lines)).isEqualTo("event:change");
      world.approve("fabian.aprueba", plan);
      assertThat(next(lines)).isEqualTo("event:change");
    }
  }

  private static String next(BufferedReader lines) throws IOException {
    String line = lines.readLine();
    while (line != null && !line.startsWith("event:")) {
      line = lines.readLine();
    }
    return String.valueOf(line);
  }

  @Test
  void whatSomebodyMayNotSeeOrDoesNotExistIsNotStreamed() {
    UUID plan = world.submitted(world.promised(2, "1000.00"), 1);
    String nobodys = "/console/plans/" + UUID.randomUUID() + "/live";

    assertThat(Visitor.loggedIn(api.url(), "rita.coordina").get(nobodys).statusCode())
        .isEqualTo(404);
    assertThat(
            Visitor.loggedIn(api.url(), "carla.campo")
                .get("/console/plans/" + plan + "/live")
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void moreTabsThanAllowedAskByThemselves() throws IOException {
    String live = "/console/plans/" + world.submitted(world.promised(2, "1000.00"), 1) + "/live";
    var alba = Visitor.loggedIn(api.url(), "alba.auditora");
    var open = new ArrayList<InputStream>();
    for (int tab = 0; tab < MOST; tab++) {
      open.add(alba.stream(live));
    }

    assertThat(alba.get(live).statusCode()).isEqualTo(204);

    for (InputStream each : open) {
      each.close();
    }
  }
}

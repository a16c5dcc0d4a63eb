package org.puente.distribution.programmes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.puente.events.access.Role.FIELD_STAFF;
import static org.puente.events.access.Role.FINANCE_OFFICER;
import static org.puente.events.access.Role.VOLUNTEER;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.puente.distribution.Api;
import org.puente.distribution.DistributionTest;
import org.puente.distribution.plans.World;
import org.puente.events.access.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever hands over kits sees no amount. */
@DistributionTest
class ProgrammeAmountsIT {

  @Autowired Api api;
  @Autowired World world;

  @Test
  void fieldStaffAndVolunteersSeeAProgrammeWithoutAmounts() {
    String one = "/api/v1/programmes/" + world.programme("98765.00").programme();

    assertThat(seen(one, FINANCE_OFFICER)).contains("98765", "perCodeLimit", "upTo");
    for (Role role : new Role[] {FIELD_STAFF, VOLUNTEER}) {
      for (String path : new String[] {one, "/api/v1/programmes"}) {
        assertThat(seen(path, role))
            .contains("\"cycles\":[{")
            .doesNotContain("98765", "perCodeLimit", "upTo", "\"amount");
      }
    }
  }

  private String seen(String path, Role role) {
    var answer =
        api.as("seeing." + role, role)
            .get()
            .uri(path)
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(String.class)
            .returnResult();
    return Objects.requireNonNull(answer.getResponseBody());
  }
}

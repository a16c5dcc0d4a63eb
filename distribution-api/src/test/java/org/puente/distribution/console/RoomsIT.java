package org.puente.distribution.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.puente.distribution.Api;
import org.puente.distribution.DistributionTest;
import org.puente.events.access.Role;
import org.springframework.beans.factory.annotation.Autowired;

@DistributionTest
class RoomsIT {

  @Autowired Api api;

  static Stream<Arguments> cast() {
    return Stream.of(
        Arguments.of("admin", Role.ADMINISTRATOR),
        Arguments.of("ana.programa", Role.PROGRAMME_OFFICER),
        Arguments.of("fabian.finanzas", Role.FINANCE_OFFICER),
        Arguments.of("rita.coordina", Role.COORDINATOR),
        Arguments.of("carla.campo", Role.FIELD_STAFF),
        Arguments.of("vera.voluntaria", Role.VOLUNTEER),
        Arguments.of("paula.psico", Role.PSYCHOSOCIAL_WORKER),
        Arguments.of("susana.supervisa", Role.PSYCHOSOCIAL_SUPERVISOR),
        Arguments.of("petra.proteccion", Role.PROTECTION_FOCAL_POINT),
        Arguments.of("alba.auditora", Role.AUDITOR),
        Arguments.of("dora.donante", Role.DONOR),
        Arguments.of("dario.datos", Role.DATA_PROTECTION_OFFICER));
  }

  @ParameterizedTest
  @MethodSource("cast")
  void aRoleSeesItsRoomsInBothLanguagesAndNoOther(String user, Role role) {
    var visitor = Visitor.loggedIn(api.url(), user);

    assertThat(visitor.get("/").statusCode()).isEqualTo(200);
    for (Room room : Room.values()) {
      for (String language : new String[] {"es", "en"}) {
        var page = visitor.get(room.path() + "?lang=" + language);
        if (room.roles().contains(role)) {
          assertThat(page.statusCode()).as(room + " for " + role).isEqualTo(200);
          assertThat(page.body())
              .as(room + " in " + language)
              .startsWith("<!DOCTYPE html>")
              .contains("<html lang=\"" + language + "\"", "aria-current=\"page\"")
              .doesNotContain("??", "style=\"", "onclick=");
        } else {
          assertThat(page.statusCode()).as(room + " for " + role).isEqualTo(403);
        }
      }
    }
  }
}

package org.puente.distribution.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.puente.distribution.Api;
import org.puente.distribution.DistributionTest;
import org.puente.distribution.Fixtures;
import org.puente.distribution.Refused;
import org.puente.distribution.plans.World;
import org.puente.distribution.registration.ImportDriver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/** One number at which codes of many households would be told. */
@DistributionTest
class SharedNumbersIT {

  private static final String HEADING =
      "hogar;parentesco;nombre;telefono;edad;territorio;telefono_avisos\n";
  private static final String NUMBER = "0997650001";

  @Autowired Api api;
  @Autowired World world;
  @Autowired Fixtures fixtures;

  private ImportDriver imports;

  @BeforeEach
  void aProgramme() {
    imports = new ImportDriver(api, fixtures);
  }

  @Test
  void fromFourHouseholdsOnItIsSaidWhereAFileCameInAndAtThePerson() {
    String file =
        HEADING
            + "H1;jefa;María Núñez;;34;tulcan;"
            + NUMBER
            + "\n"
            + "H2;jefa;Rosa Calle;;35;tulcan;"
            + NUMBER
            + "\n"
            + "H3;jefe;Luis Paz;;36;tulcan;"
            + NUMBER
            + "\n"
            + "H4;jefa;Ana Quispe;"
            + NUMBER
            + ";37;tulcan;\n";
    var done = imports.run(file);
    var ana = Visitor.loggedIn(api.url(), "ana.programa");
    String page = "/console/imports/" + done.id();

    assertThat(ana.get(page).body())
        .contains("Un número para muchos hogares", "María Núñez", "Luis Paz", "4 hogares")
        .doesNotContain("Ana Quispe", NUMBER.substring(1), "??");
    assertThat(Visitor.loggedIn(api.url(), "rita.coordina").get(page + "?lang=en").body())
        .contains("One number for many households", "4 households");
    assertThat(ana.get("/console/people/" + person()).body())
        .contains("a este número se avisa a 4 hogares");
  }

  @Test
  void aFamilysOrANeighboursPhoneIsFine() {
    String file =
        HEADING
            + "H1;jefa;María Núñez;;34;tulcan;"
            + NUMBER
            + "\n"
            + "H1;hijo;Luis Núñez;;19;tulcan;"
            + NUMBER
            + "\n"
            + "H1;hija;Eva Núñez;;20;tulcan;"
            + NUMBER
            + "\n"
            + "H1;hija;Sol Núñez;;21;tulcan;"
            + NUMBER
            + "\n"
            + "H2;jefa;Rosa Calle;;35;tulcan;"
            + NUMBER
            + "\n"
            + "H3;jefe;Luis Paz;;36;tulcan;"
            + NUMBER
            + "\n"
            + "H4;jefe;Pedro Paz;;36;tulcan;0997650002\n";
    var done = imports.run(file);
    var ana = Visitor.loggedIn(api.url(), "ana.programa");

    assertThat(ana.get("/console/imports/" + done.id()).body())
        .doesNotContain("Un número para muchos hogares");
    assertThat(ana.get("/console/people/" + person()).body())
        .doesNotContain("a este número se avisa");
  }

  @Test
  void nobodyTakesTheMarkAwayAlone() {
    imports.run(HEADING + "H1;jefa;María Núñez;;34;tulcan;" + NUMBER + "\n");
    UUID maria = person();
    assertThatThrownBy(
            () -> world.owner().update("UPDATE person SET contact_hash = NULL WHERE id = ?", maria))
        .isInstanceOf(DataAccessException.class)
        .is(Refused.BY_A_RULE);
  }

  /** Somebody who heads a household and wished for a number. */
  private UUID person() {
    return world
        .owner()
        .queryForList(
            "SELECT id FROM person WHERE programme_id = ? AND is_head AND contact_hash IS NOT NULL ORDER BY id",
            UUID.class,
            imports.programme)
        .getFirst();
  }
}

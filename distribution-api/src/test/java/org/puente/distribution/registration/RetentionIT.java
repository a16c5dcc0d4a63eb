package org.puente.distribution.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.puente.distribution.Api;
import org.puente.distribution.DistributionTest;
import org.puente.distribution.Fixtures;
import org.puente.distribution.registration.persistence.Retention;
import org.puente.events.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;

@DistributionTest
class RetentionIT {

  @Autowired Api api;
  @Autowired Fixtures fixtures;
  @Autowired TestDatabase database;
  @Autowired Retention retention;

  @AfterEach
  void backToToday() {
    database.shiftClock(Duration.ZERO);
  }

  @Test
  void originalsAndRejectedValuesAreGoneAfterThirtyDaysAndTheCountsStay() {
    var imports = new ImportDriver(api, fixtures);
    var progress =
        imports.run("nombre;edad;territorio\nMaría Núñez;34;tulcan\nLuis Paz;999;tulcan\n");
    retention.purge();
    assertThat(kept(progress)).isEqualTo(2);

    database.shiftClock(Duration.ofDays(31));
    retention.purge();
    assertThat(kept(progress)).isZero();
    assertThat(imports.progress(progress.id()).rejected()).isOne();
    assertThat(imports.count("person WHERE")).isOne();
  }

  private int kept(ImportDriver.Progress progress) {
    return fixtures
        .database()
        .sql(
            """
            SELECT (SELECT count(*) FROM import_chunk WHERE import_id = :id)
                 + (SELECT count(value_enc) FROM import_reject WHERE import_id = :id)
            """)
        .param("id", progress.id())
        .query(Integer.class)
        .single();
  }
}

package org.puente.distribution.people;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.sql.Columns;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many of some people are of which sex and age; whom the caller may not see is not counted. */
@Repository
public class Composition {

  private final JdbcClient jdbc;
  private final List<Integer> ageBands;

  Composition(JdbcClient jdbc, @Value("${puente.plans.age-bands}") List<Integer> bands) {
    this.jdbc = jdbc;
    this.ageBands = List.copyOf(bands);
  }

  /**
   * So many people.
   *
   * @param sex F, M, X, or U where it is not recorded; self-stated
   * @param from the first year of their age band; null where no age is recorded
   */
  public record Cell(String sex, @Nullable Integer from, long people) {}

  /** From the youngest. */
  public List<Cell> of(Collection<UUID> people) {
    return jdbc.sql(
            """
            SELECT coalesce(gender, 'U') AS sex, (:bands::int[])[width_bucket(age, :bands::int[])] AS "from",
                   count(*) AS people
              FROM person WHERE id = ANY (:people)
             GROUP BY 1, 2 ORDER BY 2 NULLS LAST, 1
            """)
        .param("bands", new Columns<>(ageBands).ints(band -> band))
        .param("people", new Columns<>(List.copyOf(people)).uuids(person -> person))
        .query(Cell.class)
        .list();
  }
}

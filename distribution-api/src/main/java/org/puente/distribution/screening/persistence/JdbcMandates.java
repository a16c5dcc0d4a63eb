package org.puente.distribution.screening.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.puente.distribution.screening.Mandate;
import org.puente.distribution.screening.Mandates;
import org.puente.distribution.screening.ScreeningMatches.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcMandates implements Mandates {

  private final JdbcClient jdbc;

  JdbcMandates(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public boolean record(Recorded mandate, Person by) {
    return jdbc.sql(
                """
                INSERT INTO screening_mandate
                  (id, programme_id, agreement_id, source_id, clause, list, threshold, recorded_by, recorder)
                SELECT :id, p.id, :agreement::uuid, :source::uuid, :clause, :list, :threshold, :by, :name
                  FROM programme p WHERE p.id = :programme
                """)
            .param("id", mandate.id())
            .param("agreement", mandate.agreementId())
            .param("source", mandate.sourceId())
            .param("clause", mandate.clause())
            .param("list", mandate.list())
            .param("threshold", mandate.threshold())
            .param("by", by.id())
            .param("name", by.username())
            .param("programme", mandate.programmeId())
            .update()
        == 1;
  }

  @Override
  public List<Mandate> all() {
    return jdbc.sql(
            """
            SELECT m.*, requires_screening(m) AS holds FROM screening_mandate m ORDER BY m.id DESC LIMIT 100
            """)
        .query(JdbcMandates::mandate)
        .list();
  }

  private static Mandate mandate(ResultSet row, int number) throws SQLException {
    Timestamp ended = row.getTimestamp("ended_at");
    return new Mandate(
        row.getObject("id", UUID.class),
        row.getObject("programme_id", UUID.class),
        row.getObject("agreement_id", UUID.class),
        row.getObject("source_id", UUID.class),
        row.getString("clause"),
        row.getString("list"),
        row.getBigDecimal("threshold"),
        row.getString("recorder"),
        row.getTimestamp("recorded_at").toInstant(),
        ended == null ? null : ended.toInstant(),
        row.getBoolean("holds"));
  }

  @Override
  public boolean end(UUID id, Person by) {
    return jdbc.sql(
                """
                UPDATE screening_mandate SET ended_by = ?, ender = ?, ended_at = app_now()
                 WHERE id = ? AND ended_at IS NULL
                """)
            .params(by.id(), by.username(), id)
            .update()
        == 1;
  }
}

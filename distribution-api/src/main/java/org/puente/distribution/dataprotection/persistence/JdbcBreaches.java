package org.puente.distribution.dataprotection.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.puente.distribution.dataprotection.Breach;
import org.puente.distribution.dataprotection.Breaches;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcBreaches implements Breaches {

  private final JdbcClient jdbc;

  JdbcBreaches(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public boolean enter(Entered breach, String by) {
    return jdbc.sql(
                """
                INSERT INTO data_breach
                  (id, organisation_id, happened_on, noticed_at, what, people, tell_by, entered_by_name)
                SELECT :id, :organisation::uuid, :happened, :noticed, :what, :people, :tell, :by
                 WHERE may_see(coalesce(:organisation::text, 'untold'), NULL, NULL)
                """)
            .param("id", breach.id())
            .param("organisation", breach.organisationId())
            .param("happened", breach.happened())
            .param("noticed", Timestamp.from(breach.noticed()))
            .param("what", breach.what())
            .param("people", breach.people())
            .param("tell", Timestamp.from(breach.tellBy()))
            .param("by", by)
            .update()
        == 1;
  }

  @Override
  public boolean add(UUID breach, Breach.Line line) {
    return jdbc.sql(
                """
                INSERT INTO data_breach_line (breach_id, number, kind, words, written_by_name)
                VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                """)
            .params(breach, line.number(), line.kind().name(), line.words(), line.writtenBy())
            .update()
        == 1;
  }

  @Override
  public Optional<Breach> find(UUID id) {
    var lines = lines(new UUID[] {id});
    return jdbc.sql("SELECT * FROM data_breach WHERE id = ?")
        .param(id)
        .query((row, _) -> read(row, lines))
        .optional();
  }

  @Override
  public List<Breach> all() {
    var ids =
        jdbc.sql("SELECT id FROM data_breach ORDER BY noticed_at DESC, id LIMIT 200")
            .query(UUID.class)
            .list()
            .toArray(UUID[]::new);
    var lines = lines(ids);
    return jdbc.sql("SELECT * FROM data_breach WHERE id = ANY (?) ORDER BY noticed_at DESC, id")
        .param(ids)
        .query((row, _) -> read(row, lines))
        .list();
  }

  private static Breach read(ResultSet row, Map<UUID, List<Breach.Line>> lines)
      throws SQLException {
    var id = row.getObject("id", UUID.class);
    return new Breach(
        id,
        row.getObject("organisation_id", UUID.class),
        row.getObject("happened_on", LocalDate.class),
        row.getTimestamp("noticed_at").toInstant(),
        row.getString("what"),
        row.getInt("people"),
        row.getTimestamp("tell_by").toInstant(),
        row.getString("entered_by_name"),
        row.getTimestamp("entered_at").toInstant(),
        lines.getOrDefault(id, List.of()));
  }

  private Map<UUID, List<Breach.Line>> lines(UUID[] breaches) {
    Map<UUID, List<Breach.Line>> lines = new HashMap<>();
    jdbc.sql("SELECT * FROM data_breach_line WHERE breach_id = ANY (?) ORDER BY breach_id, number")
        .param(breaches)
        .query(
            row -> {
              lines
                  .computeIfAbsent(row.getObject("breach_id", UUID.class), _ -> new ArrayList<>())
                  .add(line(row));
            });
    return lines;
  }

  private static Breach.Line line(ResultSet row) throws SQLException {
    return new Breach.Line(
        row.getInt("number"),
        Breach.Line.Kind.valueOf(row.getString("kind")),
        row.getString("words"),
        row.getString("written_by_name"),
        row.getTimestamp("written_at").toInstant());
  }
}

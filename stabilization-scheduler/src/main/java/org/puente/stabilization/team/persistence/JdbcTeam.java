package org.puente.stabilization.team.persistence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.puente.events.sql.Columns;
import org.puente.stabilization.team.Area;
import org.puente.stabilization.team.Team;
import org.puente.stabilization.team.Worker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

@Repository
class JdbcTeam implements Team {

  private final JdbcClient jdbc;

  JdbcTeam(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Worker> all() {
    Map<UUID, Set<Area>> areas = areas();
    return jdbc.sql("SELECT * FROM worker ORDER BY worker_id")
        .query((row, _) -> worker(row, areas))
        .list();
  }

  @Override
  public Optional<Worker> find(UUID id) {
    Map<UUID, Set<Area>> areas = areas();
    return jdbc.sql("SELECT * FROM worker WHERE worker_id = ?")
        .param(id)
        .query((row, _) -> worker(row, areas))
        .optional();
  }

  @Override
  public boolean add(Worker worker) {
    int added =
        jdbc.sql(
                """
                INSERT INTO worker (worker_id, languages, qualifications, capacity, is_active)
                VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                """)
            .param(worker.id())
            .param(texts(worker.languages()))
            .param(texts(worker.qualifications()))
            .param(worker.capacity())
            .param(worker.active())
            .update();
    if (added == 1) {
      give(worker);
    }
    return added == 1;
  }

  @Override
  public boolean rewrite(Worker worker) {
    int written =
        jdbc.sql(
                """
                UPDATE worker
                SET revision = revision + 1, languages = ?, qualifications = ?, capacity = ?, is_active = ?
                WHERE worker_id = ? AND revision = ?
                """)
            .param(texts(worker.languages()))
            .param(texts(worker.qualifications()))
            .param(worker.capacity())
            .param(worker.active())
            .param(worker.id())
            .param(worker.revision())
            .update();
    if (written == 1) {
      give(worker);
      takeTheRest(worker);
    }
    return written == 1;
  }

  @Override
  public List<Load> loads() {
    return jdbc.sql("SELECT worker_id AS worker, people_stood_by(worker_id) AS people FROM worker")
        .query(Load.class)
        .list();
  }

  /** What is there already is not given again: it may be somebody else's to give. */
  private void give(Worker worker) {
    var areas = new Columns<>(List.copyOf(worker.areas()));
    jdbc.sql(
            """
            INSERT INTO worker_area (worker_id, organisation, programme, territory)
            SELECT ?, * FROM unnest(?::text[], ?::text[], ?::text[])
            EXCEPT
            SELECT worker_id, organisation, programme, territory FROM worker_area
            """)
        .param(worker.id())
        .param(areas.texts(Area::organisation))
        .param(areas.texts(Area::programme))
        .param(areas.texts(Area::territory))
        .update();
  }

  /** Row-level security leaves those that the caller doesn't answer for. */
  private void takeTheRest(Worker worker) {
    var areas = new Columns<>(List.copyOf(worker.areas()));
    jdbc.sql(
            """
            DELETE FROM worker_area
            WHERE worker_id = ? AND (organisation, programme, territory) NOT IN (
              SELECT * FROM unnest(?::text[], ?::text[], ?::text[]))
            """)
        .param(worker.id())
        .param(areas.texts(Area::organisation))
        .param(areas.texts(Area::programme))
        .param(areas.texts(Area::territory))
        .update();
  }

  private Map<UUID, Set<Area>> areas() {
    record Row(UUID worker, Area area) {}
    return jdbc
        .sql("SELECT * FROM worker_area")
        .query(
            (row, _) ->
                new Row(
                    row.getObject("worker_id", UUID.class),
                    new Area(
                        row.getString("organisation"),
                        row.getString("programme"),
                        row.getString("territory"))))
        .list()
        .stream()
        .collect(groupingBy(Row::worker, mapping(Row::area, toSet())));
  }

  private static Worker worker(ResultSet row, Map<UUID, Set<Area>> areas) throws SQLException {
    UUID id = row.getObject("worker_id", UUID.class);
    return new Worker(
        id,
        row.getInt("revision"),
        areas.getOrDefault(id, Set.of()),
        Set.of((String[]) row.getArray("languages").getArray()),
        Set.of((String[]) row.getArray("qualifications").getArray()),
        row.getObject("capacity", Integer.class),
        row.getBoolean("is_active"));
  }

  private static SqlArrayValue texts(Collection<String> values) {
    return new SqlArrayValue("text", values.stream().sorted().toArray());
  }
}

package org.puente.distribution.screening.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.puente.distribution.screening.ScreeningMatch;
import org.puente.distribution.screening.ScreeningMatches;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcScreeningMatches implements ScreeningMatches {

  private static final String UNDECIDED =
      """
      NOT EXISTS (SELECT FROM screening_step s WHERE s.match_id = m.id AND s.kind = 'CONFIRMED')
      """;

  private final JdbcClient jdbc;

  JdbcScreeningMatches(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<ScreeningMatch> open() {
    return some("WHERE " + UNDECIDED + " ORDER BY m.due_at, m.id LIMIT 200");
  }

  @Override
  public List<ScreeningMatch> latest() {
    return some("ORDER BY m.id DESC LIMIT 50");
  }

  @Override
  public Optional<ScreeningMatch> find(UUID id) {
    return some("WHERE m.id = ?", id).stream().findFirst();
  }

  /** A match never changes: what is locked is the order of its steps. */
  @Override
  public Optional<ScreeningMatch> lock(UUID id) {
    jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(?, 79))")
        .param(id.toString())
        .query((row, _) -> true)
        .list();
    return find(id);
  }

  @Override
  public int openOf(UUID plan) {
    return jdbc.sql("SELECT count(*) FROM screening_match m WHERE m.plan_id = ? AND " + UNDECIDED)
        .param(plan)
        .query(Integer.class)
        .single();
  }

  @Override
  public void add(UUID match, Taken step, Person by) {
    jdbc.sql(
            """
            INSERT INTO screening_step (match_id, number, kind, verdict, words, taken_by, taker)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            match,
            step.number(),
            step.kind().name(),
            step.verdict().name(),
            step.words(),
            by.id(),
            by.username())
        .update();
  }

  private List<ScreeningMatch> some(String where, Object... parameters) {
    var ids =
        jdbc.sql("SELECT m.id FROM screening_match m " + where)
            .params(parameters)
            .query(UUID.class)
            .list()
            .toArray(UUID[]::new);
    Map<UUID, ScreeningMatch> found = new HashMap<>();
    var steps = steps(ids);
    jdbc.sql("SELECT * FROM screening_match WHERE id = ANY (?)")
        .param(ids)
        .query((row, _) -> match(row, steps))
        .list()
        .forEach(match -> found.put(match.id(), match));
    List<ScreeningMatch> ordered = new ArrayList<>();
    for (UUID id : ids) {
      ScreeningMatch match = found.get(id);
      if (match != null) {
        ordered.add(match);
      }
    }
    return ordered;
  }

  private Map<UUID, List<ScreeningMatch.Step>> steps(UUID[] matches) {
    Map<UUID, List<ScreeningMatch.Step>> steps = new HashMap<>();
    jdbc.sql("SELECT * FROM screening_step WHERE match_id = ANY (?) ORDER BY match_id, number")
        .param(matches)
        .query(
            row -> {
              steps
                  .computeIfAbsent(row.getObject("match_id", UUID.class), _ -> new ArrayList<>())
                  .add(step(row));
            });
    return steps;
  }

  private static ScreeningMatch.Step step(ResultSet row) throws SQLException {
    return new ScreeningMatch.Step(
        row.getInt("number"),
        ScreeningMatch.Kind.valueOf(row.getString("kind")),
        ScreeningMatch.Verdict.valueOf(row.getString("verdict")),
        row.getString("words"),
        row.getObject("taken_by", UUID.class),
        row.getString("taker"),
        row.getTimestamp("taken_at").toInstant());
  }

  private static ScreeningMatch match(ResultSet row, Map<UUID, List<ScreeningMatch.Step>> steps)
      throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    return new ScreeningMatch(
        id,
        row.getObject("plan_id", UUID.class),
        row.getObject("transfer_id", UUID.class),
        row.getObject("person_id", UUID.class),
        row.getString("territory"),
        row.getObject("list_id", UUID.class),
        row.getInt("entry"),
        row.getString("list"),
        row.getString("reference"),
        row.getBigDecimal("score"),
        row.getTimestamp("found_at").toInstant(),
        row.getTimestamp("due_at").toInstant(),
        steps.getOrDefault(id, List.of()));
  }
}

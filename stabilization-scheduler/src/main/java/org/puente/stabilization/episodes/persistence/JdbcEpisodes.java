package org.puente.stabilization.episodes.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.puente.stabilization.episodes.Episode;
import org.puente.stabilization.episodes.EpisodeMove;
import org.puente.stabilization.episodes.EpisodeState;
import org.puente.stabilization.episodes.Episodes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

@Repository
class JdbcEpisodes implements Episodes {

  private final JdbcClient jdbc;

  JdbcEpisodes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<Episode> find(UUID id) {
    return jdbc.sql("SELECT * FROM episode WHERE episode_id = ?")
        .param(id)
        .query(JdbcEpisodes::episode)
        .optional();
  }

  @Override
  public List<Episode> find(Collection<UUID> ids) {
    return jdbc.sql("SELECT * FROM episode WHERE episode_id = ANY (?) ORDER BY episode_id")
        .param(new SqlArrayValue("uuid", ids.toArray()))
        .query(JdbcEpisodes::episode)
        .list();
  }

  @Override
  public boolean isStoodByBy(UUID id, UUID worker) {
    return jdbc.sql("SELECT EXISTS (SELECT FROM task WHERE episode_id = ? AND assignee = ?)")
        .params(id, worker)
        .query(Boolean.class)
        .single();
  }

  @Override
  public Optional<UUID> runningFor(UUID personId) {
    return jdbc.sql(
            "SELECT open_episode FROM person_journal WHERE person_id = ? AND open_episode IS NOT NULL")
        .param(personId)
        .query(UUID.class)
        .optional();
  }

  @Override
  public void open(UUID id, UUID personId, Instant at) {
    jdbc.sql(
            """
            INSERT INTO episode (episode_id, person_id, opened_at, moved_at)
            VALUES (?, ?, ?::timestamptz, ?::timestamptz)
            """)
        .params(id, personId, at.toString(), at.toString())
        .update();
    jdbc.sql("UPDATE person_journal SET open_episode = ? WHERE person_id = ?")
        .params(id, personId)
        .update();
  }

  @Override
  public void followUntil(UUID id, Instant until) {
    jdbc.sql("UPDATE episode SET followed_until = ?::timestamptz WHERE episode_id = ?")
        .params(until.toString(), id)
        .update();
  }

  @Override
  public List<Episode> waitingForNothing(Collection<UUID> people) {
    return jdbc.sql(
            """
            SELECT e.*
            FROM person_journal j JOIN episode e ON e.episode_id = j.open_episode
            WHERE j.person_id = ANY (?)
              AND NOT EXISTS (
                SELECT FROM task t JOIN delay_watch w USING (promise_id)
                WHERE t.episode_id = e.episode_id AND w.state = 'WATCHING' AND w.person_id = t.person_id)
            """)
        .param(new SqlArrayValue("uuid", people.toArray()))
        .query(JdbcEpisodes::episode)
        .list();
  }

  @Override
  public boolean isBusy(UUID episodeId) {
    return jdbc.sql("SELECT episode_waits(:id) OR episode_open_tasks(:id) > 0")
        .param("id", episodeId)
        .query(Boolean.class)
        .single();
  }

  @Override
  public void move(List<EpisodeMove> moves, Instant at) {
    jdbc.sql(
            """
            UPDATE episode e SET state = move.state, moved_at = ?::timestamptz
            FROM unnest(?::uuid[], ?::text[]) AS move (episode_id, state)
            WHERE e.episode_id = move.episode_id
            """)
        .param(at.toString())
        .param(new SqlArrayValue("uuid", moves.stream().map(EpisodeMove::episodeId).toArray()))
        .param(new SqlArrayValue("text", moves.stream().map(move -> move.to().name()).toArray()))
        .update();
  }

  private static Episode episode(ResultSet row, int index) throws SQLException {
    OffsetDateTime until = row.getObject("followed_until", OffsetDateTime.class);
    return new Episode(
        row.getObject("episode_id", UUID.class),
        row.getObject("person_id", UUID.class),
        EpisodeState.of(row.getString("state")),
        row.getObject("opened_at", OffsetDateTime.class).toInstant(),
        row.getObject("moved_at", OffsetDateTime.class).toInstant(),
        until == null ? null : until.toInstant());
  }
}

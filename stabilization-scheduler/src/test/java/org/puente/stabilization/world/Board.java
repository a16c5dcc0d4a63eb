package org.puente.stabilization.world;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/** What stands in the database. */
@TestComponent
public class Board {

  private static final List<String> TABLES =
      List.of(
          "delay_watch",
          "wait_change",
          "waiting_step",
          "payout_news",
          "person_journal",
          "episode",
          "task",
          "contact",
          "needs_assessment",
          "urgency_reason",
          "protocol_application",
          "session",
          "session_participant",
          "consent",
          "child_mark",
          "mandatory_report",
          "case_closure",
          "referral",
          "referral_note",
          "interim_help",
          "note",
          "exceptional_access",
          "event_history",
          "quarantine");

  private final JdbcClient jdbc;

  Board(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A task's stage, state, outcome or reason. */
  public record Line(
      UUID taskId, UUID episodeId, int stage, String kind, String state, String why) {}

  public List<Line> tasksOf(UUID promiseId) {
    return jdbc.sql(
            """
            SELECT task_id, episode_id, stage, kind, state, coalesce(outcome, cancel_reason, '-') AS why
            FROM task WHERE promise_id = ? ORDER BY stage
            """)
        .param(promiseId)
        .query(Line.class)
        .list();
  }

  public String watch(UUID promiseId) {
    return jdbc.sql("SELECT coalesce(max(state), 'NONE') FROM delay_watch WHERE promise_id = ?")
        .param(promiseId)
        .query(String.class)
        .single();
  }

  /** Who waits for it. */
  public UUID waiting(UUID promiseId) {
    return jdbc.sql("SELECT person_id FROM delay_watch WHERE promise_id = ?")
        .param(promiseId)
        .query(UUID.class)
        .single();
  }

  public String timetable(UUID promiseId) {
    return jdbc.sql(
            "SELECT concat_ws(' ', due_at, threshold_at, stage_at) FROM delay_watch WHERE promise_id = ?")
        .param(promiseId)
        .query(String.class)
        .single();
  }

  public List<UUID> personsOfTasks(UUID promiseId) {
    return jdbc.sql("SELECT person_id FROM task WHERE promise_id = ? ORDER BY stage")
        .param(promiseId)
        .query(UUID.class)
        .list();
  }

  public String waitingFor(UUID promiseId) {
    return jdbc.sql("SELECT waiting_for FROM delay_watch WHERE promise_id = ?")
        .param(promiseId)
        .query(String.class)
        .single();
  }

  /** What it waited for, change by change. */
  public List<String> changesOf(UUID promiseId) {
    return jdbc.sql(
            """
            SELECT CASE state WHEN 'WATCHING' THEN waiting_for ELSE state END FROM wait_change
            WHERE promise_id = ? ORDER BY change_id
            """)
        .param(promiseId)
        .query(String.class)
        .list();
  }

  public List<String> episodesOf(UUID personId) {
    return jdbc.sql("SELECT state FROM episode WHERE person_id = ? ORDER BY episode_id")
        .param(personId)
        .query(String.class)
        .list();
  }

  /** The watches of these promises, in this order, without what differs from promise to promise. */
  public List<String> watchesIn(List<UUID> promises) {
    return jdbc.sql(
            """
            SELECT concat_ws(' ', w.state, w.step, w.standing, w.waiting_for, w.approvals_sequence, w.next_stage,
              w.stage_at, w.next_check_at, w.delivered_at, w.reporting_lag, w.transfer_id IS NOT NULL, w.promised_sequence)
            FROM unnest(?::uuid[]) WITH ORDINALITY AS wanted (promise_id, place)
            JOIN delay_watch w USING (promise_id)
            ORDER BY place
            """)
        .param(new SqlArrayValue("uuid", promises.toArray()))
        .query(String.class)
        .list();
  }

  /** A fingerprint of every row of every table, to see that nothing changed. */
  public Map<String, String> fingerprints() {
    var prints = new TreeMap<String, String>();
    for (String table : TABLES) {
      prints.put(
          table,
          jdbc.sql(
                  "SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, '' ORDER BY t::text)), '-') FROM "
                      + table
                      + " t")
              .query(String.class)
              .single());
    }
    return prints;
  }
}

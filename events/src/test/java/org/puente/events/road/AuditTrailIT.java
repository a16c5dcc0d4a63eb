package org.puente.events.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.puente.events.audit.Act;
import org.puente.events.audit.AuditChain;
import org.puente.events.audit.AuditLine;
import org.puente.events.audit.AuditLines;
import org.puente.events.audit.AuditQuery;
import org.puente.events.audit.AuditTrail;
import org.puente.events.audit.Verdict;
import org.puente.events.audit.Verdict.Flaw;
import org.puente.events.http.PageRequest;
import org.puente.events.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@RoadTest
class AuditTrailIT {

  @Autowired AuditTrail audit;
  @Autowired AuditChain chain;
  @Autowired AuditLines lines;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired TestDatabase database;

  @Test
  void the_chain_names_the_first_entry_that_somebody_changed() {
    for (int i = 0; i < 5; i++) {
      audit.record("plan.approved", "plan:" + i, Map.of("amount", "120.00", "approvals", i));
    }
    assertThat(chain.walk()).isInstanceOf(Verdict.Whole.class);
    long last = last();

    String detail = tamper(last - 2, "detail", "'{\"amount\": \"999.00\"}'");
    assertThat(chain.walk()).isEqualTo(new Verdict.Broken(last - 2, Flaw.CONTENT));
    tamper(last - 2, "detail", "'" + detail + "'");
    assertThat(chain.walk()).isInstanceOf(Verdict.Whole.class);

    String actor = tamper(last - 1, "actor", "'nobody'");
    tamper(last - 1, "hash", "audit_hash(audit_event)");
    assertThat(chain.walk()).isEqualTo(new Verdict.Broken(last - 1, Flaw.HEAD));
    tamper(last - 1, "actor", "'" + actor + "'");
    tamper(last - 1, "hash", "audit_hash(audit_event)");
    assertThat(chain.walk()).isInstanceOf(Verdict.Whole.class);
  }

  @Test
  void a_chain_that_was_cut_short_misses_a_head() {
    audit.record("plan.released", "plan:1", Map.of());
    audit.record("plan.released", "plan:2", Map.of());
    long last = last();

    asSuperuser("CREATE TABLE cut AS SELECT * FROM audit_event WHERE seq = " + last);
    asSuperuser("DELETE FROM audit_event WHERE seq = " + last);
    assertThat(chain.walk()).isEqualTo(new Verdict.Broken(last, Flaw.HEAD));

    asSuperuser("INSERT INTO audit_event SELECT * FROM cut");
    asSuperuser("DROP TABLE cut");
    assertThat(chain.walk()).isInstanceOf(Verdict.Whole.class);
  }

  @Test
  void a_line_that_is_gone_from_the_middle_is_named() {
    audit.record(
        List.of(
            new Act("kit.handed-over", "handover:1", Map.of()),
            new Act("kit.handed-over", "handover:2", Map.of())));
    long last = last();
    asSuperuser("CREATE TABLE cut AS SELECT * FROM audit_event WHERE seq = " + (last - 1));
    asSuperuser("DELETE FROM audit_event WHERE seq = " + (last - 1));
    assertThat(chain.walk()).isEqualTo(new Verdict.Broken(last - 1, Flaw.MISSING));
    asSuperuser("INSERT INTO audit_event SELECT * FROM cut");
    asSuperuser("DROP TABLE cut");
    assertThat(chain.walk()).isInstanceOf(Verdict.Whole.class);
  }

  @Test
  void a_line_tells_what_was_changed_before_it_and_hides_what_is_personal() {
    JdbcTemplate owner = new JdbcTemplate(database.asOwner());
    owner.execute("CREATE TABLE desk (id int, state text, name text, sealed bytea)");
    owner.execute("CALL audit_changes('desk', 'name')");
    owner.execute("INSERT INTO desk VALUES (7, 'FREE', 'Rosa', NULL)");
    transaction.executeWithoutResult(
        status -> {
          jdbc.update("UPDATE desk SET state = 'TAKEN', name = 'Luz', sealed = '\\x01'");
          audit.record("desk.taken", "desk:7", Map.of());
          audit.record("desk.seen", "desk:7", Map.of());
        });
    List<AuditLine> told =
        lines
            .page(new AuditQuery(null, null, "desk:7", null, null), new PageRequest(null, 10))
            .items();
    assertThat(told).extracting(AuditLine::action).containsExactly("desk.seen", "desk.taken");
    assertThat(told.getFirst().changes()).isEmpty();
    AuditLine.Change change = told.getLast().changes().getFirst();
    assertThat(change.record() + change.id()).isEqualTo("desk7");
    assertThat(change.before()).containsEntry("state", "FREE").containsEntry("name", "•••");
    assertThat(change.after())
        .containsEntry("state", "TAKEN")
        .containsEntry("name", "•••")
        .containsEntry("sealed", "•••");
    owner.execute("DROP TABLE desk");
    assertThat(chain.walk()).isInstanceOf(Verdict.Whole.class);
  }

  @Test
  void an_entry_shares_the_fate_of_what_it_tells() {
    long before = last();
    transaction.executeWithoutResult(
        status -> {
          audit.record("plan.discarded", "plan:9", Map.of());
          status.setRollbackOnly();
        });
    assertThat(last()).isEqualTo(before);
    assertThat(chain.walk()).isInstanceOf(Verdict.Whole.class);
  }

  @Test
  void neither_role_may_rewrite_it_nor_history_nor_the_clock() {
    JdbcTemplate owner = new JdbcTemplate(database.asOwner());
    for (String sql :
        new String[] {
          "UPDATE audit_event SET actor = 'nobody'",
          "DELETE FROM audit_event",
          "UPDATE event_history SET payload = '{}'",
          "DELETE FROM event_history",
        }) {
      assertRefused(jdbc, sql);
      assertRefused(new JdbcTemplate(database.asRequest()), sql);
      assertRefused(owner, sql);
    }
    assertRefused(jdbc, "UPDATE clock_shift SET shift = interval '1 year'");
    assertRefused(new JdbcTemplate(database.asRequest()), "DELETE FROM clock_shift");
  }

  private static void assertRefused(JdbcTemplate role, String sql) {
    assertThatThrownBy(() -> role.update(sql))
        .isInstanceOf(DataAccessException.class)
        .rootCause()
        .hasMessageMatching("(?s).*(permission denied|append-only).*");
  }

  private long last() {
    return jdbc
        .queryForList("SELECT seq FROM audit_event ORDER BY seq DESC LIMIT 1", Long.class)
        .stream()
        .findFirst()
        .orElse(0L);
  }

  /** What a superuser can do, and what was there before. */
  private String tamper(long seq, String column, String expression) {
    String before =
        String.valueOf(
            jdbc.queryForObject(
                "SELECT " + column + "::text FROM audit_event WHERE seq = ?", String.class, seq));
    asSuperuser("UPDATE audit_event SET " + column + " = " + expression + " WHERE seq = " + seq);
    return before;
  }

  private void asSuperuser(String sql) {
    new JdbcTemplate(database.asSuperuser())
        .execute("SET session_replication_role = replica; " + sql);
  }
}

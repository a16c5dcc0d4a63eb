package org.puente.events.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.puente.events.audit.AuditTrail;
import org.puente.events.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@RoadTest
class AuditTrailIT {

  @Autowired AuditTrail audit;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired TestDatabase database;

  @Test
  void the_chain_names_the_first_entry_that_somebody_changed() {
    for (int i = 0; i < 5; i++) {
      audit.record("plan.approved", "plan:" + i, Map.of("amount", "120.00", "approvals", i));
    }
    assertThat(audit.verify()).isEmpty();
    long last = last();

    String detail = tamper(last - 2, "detail", "'{\"amount\": \"999.00\"}'");
    assertThat(audit.verify()).contains(last - 2);
    tamper(last - 2, "detail", "'" + detail + "'");
    assertThat(audit.verify()).isEmpty();

    String actor = tamper(last - 1, "actor", "'nobody'");
    tamper(last - 1, "hash", "audit_hash(audit_event)");
    assertThat(audit.verify()).as("its successor no longer follows").contains(last - 1);
    tamper(last - 1, "actor", "'" + actor + "'");
    tamper(last - 1, "hash", "audit_hash(audit_event)");
    assertThat(audit.verify()).isEmpty();
  }

  @Test
  void a_chain_that_was_cut_short_misses_a_head() {
    audit.record("plan.released", "plan:1", Map.of());
    audit.record("plan.released", "plan:2", Map.of());
    long last = last();

    asSuperuser("CREATE TABLE cut AS SELECT * FROM audit_event WHERE seq = " + last);
    asSuperuser("DELETE FROM audit_event WHERE seq = " + last);
    assertThat(audit.verify()).contains(last);

    asSuperuser("INSERT INTO audit_event SELECT * FROM cut");
    asSuperuser("DROP TABLE cut");
    assertThat(audit.verify()).isEmpty();
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
    assertThat(audit.verify()).isEmpty();
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

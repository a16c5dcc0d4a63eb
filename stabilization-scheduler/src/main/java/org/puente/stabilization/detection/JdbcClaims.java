package org.puente.stabilization.detection;

import static java.util.Objects.requireNonNull;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

@Repository
class JdbcClaims implements Claims {

  /**
   * Tables are small when they are new, and how much is due is not known to the planner: left to
   * itself it reads and sorts everything that is due to find the first of it, chunk after chunk.
   */
  private static final String BY_INDEX =
      "SELECT set_config('enable_seqscan', 'off', true), set_config('enable_bitmapscan', 'off', true)";

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final String detecting;

  JdbcClaims(JdbcClient jdbc, TransactionTemplate transaction, DetectionSettings settings) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.detecting = DetectionSql.detecting(settings.chunk());
  }

  @Override
  public Look raise() {
    return anythingDue() ? requireNonNull(transaction.execute(_ -> claim())) : Look.NOTHING;
  }

  private boolean anythingDue() {
    return jdbc.sql(DetectionSql.ANYTHING_DUE).query(Boolean.class).single();
  }

  private Look claim() {
    jdbc.sql(BY_INDEX).query().singleRow();
    return jdbc.sql(detecting).query(Look.class).single();
  }
}

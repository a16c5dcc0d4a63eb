package org.puente.stabilization.detection;

import static java.util.Objects.requireNonNull;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

@Repository
class JdbcClaims implements Claims {

  /**
   * The first plan is made, and kept, while the table is still empty and a scan of it looks cheap.
   */
  private static final String BY_INDEX = "SET LOCAL enable_seqscan = off";

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
    jdbc.sql(BY_INDEX).update();
    return jdbc.sql(detecting).query(Look.class).single();
  }
}

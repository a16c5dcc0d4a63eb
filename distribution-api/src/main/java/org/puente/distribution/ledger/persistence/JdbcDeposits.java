package org.puente.distribution.ledger.persistence;

import java.util.UUID;
import org.puente.distribution.ledger.Deposits;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDeposits implements Deposits {

  private final JdbcTemplate jdbc;

  JdbcDeposits(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void keepProof(UUID entryId, String proof, UUID by) {
    jdbc.update(
        "INSERT INTO fsp_deposit (entry_id, proof, recorded_by) VALUES (?, ?, ?)",
        entryId,
        proof,
        by);
  }
}

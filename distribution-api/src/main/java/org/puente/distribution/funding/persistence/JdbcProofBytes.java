package org.puente.distribution.funding.persistence;

import java.util.Optional;
import java.util.UUID;
import org.puente.distribution.funding.ProofBytes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcProofBytes implements ProofBytes {

  private final JdbcClient jdbc;

  JdbcProofBytes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<byte[]> of(UUID funding, int number) {
    return jdbc.sql("SELECT sealed FROM funding_proof_content WHERE funding_id = ? AND number = ?")
        .param(funding)
        .param(number)
        .query((row, at) -> row.getBytes(1))
        .optional();
  }
}

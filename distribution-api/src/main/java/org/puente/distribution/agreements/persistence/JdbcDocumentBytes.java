package org.puente.distribution.agreements.persistence;

import java.util.Optional;
import java.util.UUID;
import org.puente.distribution.agreements.DocumentBytes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDocumentBytes implements DocumentBytes {

  private final JdbcClient jdbc;

  JdbcDocumentBytes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<byte[]> of(UUID agreement) {
    return jdbc.sql("SELECT sealed FROM sharing_agreement_document WHERE agreement_id = ?")
        .param(agreement)
        .query((row, _) -> row.getBytes(1))
        .optional();
  }
}

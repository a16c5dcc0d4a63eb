package org.puente.distribution.access.factor;

import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class JdbcConfirmations implements Confirmations {

  private final JdbcClient jdbc;

  JdbcConfirmations(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void record(Confirmed confirmed, Step step, UUID subject, UUID user, String digest) {
    jdbc.sql(
            """
            INSERT INTO confirmation (user_id, step, subject, digest, factor, shown_at)
            VALUES (?, ?, ?, decode(?, 'hex'), ?, ?)
            """)
        .param(user)
        .param(step.name())
        .param(subject)
        .param(digest)
        .param(confirmed.factor().name())
        .param(confirmed.at().atOffset(ZoneOffset.UTC))
        .update();
  }
}

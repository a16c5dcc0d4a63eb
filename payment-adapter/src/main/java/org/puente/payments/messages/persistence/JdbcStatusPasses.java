package org.puente.payments.messages.persistence;

import java.util.Optional;
import org.puente.payments.messages.StatusPasses;
import org.puente.payments.payouts.TransferState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcStatusPasses implements StatusPasses {

  private static final String KEEP =
      """
      INSERT INTO status_pass (reference_hash, code_hash, transfer_id, given_by, given_at, until)
      SELECT ?, ?, t.id, ?, app_now(), ?::timestamptz FROM transfer t WHERE t.id = ? AND t.state <> 'AHEAD'
      """;

  /** One statement, whatever comes of it. */
  private static final String USE =
      """
      WITH tried AS (
        UPDATE status_pass
           SET tries = tries + 1, used_at = CASE WHEN code_hash = ? THEN app_now() END
         WHERE reference_hash = ? AND used_at IS NULL AND tries < 5 AND until > app_now()
        RETURNING transfer_id, used_at),
      forgotten AS (
        DELETE FROM status_pass WHERE until < app_now() - interval '1 day')
      SELECT t.state FROM tried JOIN transfer t ON t.id = tried.transfer_id WHERE tried.used_at IS NOT NULL
      """;

  private final JdbcClient jdbc;

  JdbcStatusPasses(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public boolean keep(Pass pass) {
    return jdbc.sql(KEEP)
            .params(
                pass.reference(),
                pass.code(),
                pass.by(),
                pass.until().toString(),
                pass.transferId())
            .update()
        == 1;
  }

  @Override
  public Optional<TransferState> use(byte[] reference, byte[] code) {
    return jdbc.sql(USE)
        .params(code, reference)
        .query(String.class)
        .optional()
        .map(TransferState::valueOf);
  }
}

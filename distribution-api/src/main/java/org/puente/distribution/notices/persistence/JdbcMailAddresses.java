package org.puente.distribution.notices.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.notices.MailAddresses;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcMailAddresses implements MailAddresses {

  private final JdbcClient jdbc;
  private final SealedAddress sealing;

  JdbcMailAddresses(JdbcClient jdbc, SealedAddress sealing) {
    this.jdbc = jdbc;
    this.sealing = sealing;
  }

  @Override
  public Optional<Mine> find(UUID user) {
    return jdbc.sql(
            """
            SELECT address_enc, digest, CASE WHEN code_until > now() THEN pending_enc END AS pending_enc
              FROM mail_address WHERE user_id = ?
            """)
        .param(user)
        .query(
            (row, _) ->
                new Mine(
                    open(row, "address_enc", user),
                    row.getBoolean("digest"),
                    open(row, "pending_enc", user)))
        .optional();
  }

  @Override
  public boolean ask(UUID user, String address, byte[] codeHash, Instant until, LocalDate day) {
    return jdbc.sql(
                """
                INSERT INTO mail_address AS m (user_id, pending_enc, code_hash, code_until, asked_on, asked)
                VALUES (:user, :sealed, :hash, :until, :day, 1)
                ON CONFLICT (user_id) DO UPDATE
                   SET pending_enc = EXCLUDED.pending_enc, code_hash = EXCLUDED.code_hash,
                       code_until = EXCLUDED.code_until, code_tries = 0, asked_on = EXCLUDED.asked_on,
                       asked = CASE WHEN m.asked_on = EXCLUDED.asked_on THEN m.asked ELSE 0 END + 1
                 WHERE m.asked_on IS DISTINCT FROM EXCLUDED.asked_on OR m.asked < :most
                """)
            .param("user", user)
            .param("sealed", sealing.seal(user, address))
            .param("hash", codeHash)
            .param("until", until.atOffset(ZoneOffset.UTC))
            .param("day", day)
            .param("most", MOST)
            .update()
        == 1;
  }

  /** A wrong one is counted, in the same statement that compares it. */
  @Override
  public boolean confirm(UUID user, byte[] codeHash) {
    return jdbc.sql(
            """
            UPDATE mail_address m
               SET address_enc = CASE WHEN was.hit THEN m.pending_enc ELSE m.address_enc END,
                   confirmed_at = CASE WHEN was.hit THEN app_now() ELSE m.confirmed_at END,
                   pending_enc = CASE WHEN was.hit THEN NULL ELSE m.pending_enc END,
                   code_hash = CASE WHEN was.hit THEN NULL ELSE m.code_hash END,
                   code_until = CASE WHEN was.hit THEN NULL ELSE m.code_until END,
                   code_tries = CASE WHEN was.hit THEN 0 ELSE m.code_tries + 1 END
              FROM (SELECT user_id, code_hash = :hash AS hit FROM mail_address
                     WHERE user_id = :user AND code_until > now() AND code_tries < :most FOR UPDATE) was
             WHERE m.user_id = was.user_id
            RETURNING was.hit
            """)
        .param("user", user)
        .param("hash", codeHash)
        .param("most", MOST)
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  @Override
  public void digest(UUID user, boolean wanted) {
    jdbc.sql("UPDATE mail_address SET digest = ? WHERE user_id = ?").params(wanted, user).update();
  }

  /** What counts the codes of the day stays. */
  @Override
  public void remove(UUID user) {
    jdbc.sql(
            """
            UPDATE mail_address
               SET address_enc = NULL, confirmed_at = NULL, pending_enc = NULL, code_hash = NULL, code_until = NULL
             WHERE user_id = ?
            """)
        .param(user)
        .update();
  }

  private @Nullable String open(ResultSet row, String column, UUID user) throws SQLException {
    byte[] sealed = row.getBytes(column);
    return sealed == null ? null : sealing.open(user, sealed);
  }
}

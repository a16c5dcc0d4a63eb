package org.puente.distribution.access.factor;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.puente.events.access.ScopedDataSource;
import org.puente.events.sealing.Keysets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Secrets of authenticator apps, sealed; always as the jobs role, as all that log-in reads. */
@Component
class JdbcTotps {

  /** A secret that counts, and the last step that one of its codes was used for. */
  record Enrolled(TotpSecret secret, long lastStep) {}

  private final JdbcClient jdbc;
  private final Aead sealing;

  JdbcTotps(JdbcClient jdbc, @Value("${puente.keys}") Path keys) {
    this.jdbc = jdbc;
    this.sealing = Keysets.aead(keys.resolve("pii.json"));
  }

  boolean isEnrolled(UUID user) {
    return ScopedDataSource.asJob(
        () ->
            jdbc.sql(
                    "SELECT EXISTS (SELECT FROM totp WHERE user_id = ? AND secret_enc IS NOT NULL)")
                .param(user)
                .query(Boolean.class)
                .single());
  }

  /** Belongs in a transaction of the jobs role. */
  Optional<Enrolled> find(UUID user) {
    return jdbc.sql(
            """
            SELECT secret_enc AS sealed, last_step FROM totp
            WHERE user_id = ? AND secret_enc IS NOT NULL
            """)
        .param(user)
        .query((row, _) -> new Enrolled(open(row, user), row.getLong("last_step")))
        .optional();
  }

  /** The secret that is on somebody's screen until its first code comes. */
  Optional<TotpSecret> pending(UUID user) {
    return jdbc.sql(
            "SELECT pending_enc AS sealed FROM totp WHERE user_id = ? AND pending_enc IS NOT NULL")
        .param(user)
        .query((row, _) -> open(row, user))
        .optional();
  }

  void propose(UUID user, TotpSecret secret) {
    jdbc.sql(
            """
            INSERT INTO totp (user_id, pending_enc) VALUES (?, ?)
            ON CONFLICT (user_id) DO UPDATE SET pending_enc = EXCLUDED.pending_enc
            """)
        .param(user)
        .param(seal(secret, user))
        .update();
  }

  /** From now on it is the one that counts. */
  void enrol(UUID user, TotpSecret secret, long step) {
    jdbc.sql(
            """
            INSERT INTO totp (user_id, secret_enc, enrolled_at, last_step)
            VALUES (?, ?, now(), ?)
            ON CONFLICT (user_id) DO UPDATE SET secret_enc = EXCLUDED.secret_enc,
              enrolled_at = EXCLUDED.enrolled_at, pending_enc = NULL,
              last_step = greatest(totp.last_step, EXCLUDED.last_step)
            """)
        .param(user)
        .param(seal(secret, user))
        .param(step)
        .update();
  }

  /** False if a code of this step or a later one was used meanwhile. */
  boolean use(UUID user, long step) {
    return jdbc.sql("UPDATE totp SET last_step = ? WHERE user_id = ? AND last_step < ?")
            .param(step)
            .param(user)
            .param(step)
            .update()
        == 1;
  }

  boolean remove(UUID user) {
    return jdbc.sql("DELETE FROM totp WHERE user_id = ?").param(user).update() == 1;
  }

  private byte[] seal(TotpSecret secret, UUID user) {
    try {
      return sealing.encrypt(secret.base32().getBytes(UTF_8), context(user));
    } catch (GeneralSecurityException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private TotpSecret open(ResultSet row, UUID user) throws SQLException {
    try {
      return new TotpSecret(
          new String(sealing.decrypt(row.getBytes("sealed"), context(user)), UTF_8));
    } catch (GeneralSecurityException failed) {
      throw new IllegalStateException("The secret of " + user + " cannot be opened", failed);
    }
  }

  /** A sealed secret that is copied to another user's row opens no more. */
  private static byte[] context(UUID user) {
    return ("totp " + user).getBytes(UTF_8);
  }
}

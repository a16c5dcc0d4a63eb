package org.puente.distribution.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.nimbusds.jose.jwk.RSAKey;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.ParseException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;
import org.puente.distribution.access.SigningKeys.Dated;
import org.puente.events.access.ScopedDataSource;
import org.puente.events.sealing.Keysets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Signing keys in the database, the private half sealed, so that all instances share them. */
@Component
class JdbcSigningKeys {

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Aead sealing;

  JdbcSigningKeys(
      JdbcClient jdbc, TransactionTemplate transaction, @Value("${puente.keys}") Path keys) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.sealing = Keysets.aead(keys.resolve("pii.json"));
  }

  /** Oldest first, without those made before an instant. */
  List<Dated> all(Instant since) {
    return ScopedDataSource.asJob(() -> select(since));
  }

  private List<Dated> select(Instant since) {
    return jdbc.sql("SELECT * FROM signing_key WHERE created_at > ? ORDER BY created_at")
        .param(since.atOffset(ZoneOffset.UTC))
        .query((row, _) -> read(row))
        .list();
  }

  /** Adds a key unless another instance has just done so. */
  List<Dated> addAfter(Instant noneSince, Instant now, Supplier<RSAKey> made) {
    ScopedDataSource.asJob(
        () ->
            transaction.execute(
                _ -> {
                  jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('signing_key'))")
                      .query((_, _) -> true)
                      .single();
                  return select(noneSince).isEmpty() ? add(made.get(), now) : 0;
                }));
    return all(Instant.EPOCH);
  }

  private int add(RSAKey key, Instant now) {
    return jdbc.sql("INSERT INTO signing_key VALUES (?, ?, ?, ?)")
        .param(key.getKeyID())
        .param(key.toPublicJWK().toJSONString())
        .param(seal(key))
        .param(now.atOffset(ZoneOffset.UTC))
        .update();
  }

  private byte[] seal(RSAKey key) {
    try {
      return sealing.encrypt(key.toJSONString().getBytes(UTF_8), key.getKeyID().getBytes(UTF_8));
    } catch (GeneralSecurityException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private Dated read(ResultSet row) throws SQLException {
    var kid = row.getString("kid");
    try {
      var json = sealing.decrypt(row.getBytes("private_enc"), kid.getBytes(UTF_8));
      return new Dated(
          RSAKey.parse(new String(json, UTF_8)), row.getTimestamp("created_at").toInstant());
    } catch (GeneralSecurityException | ParseException failed) {
      throw new IllegalStateException("Signing key " + kid + " cannot be opened", failed);
    }
  }
}

package org.puente.distribution.access.passkeys;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.puente.events.access.ScopedDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;

/** Passkeys as Spring Security asks for them; always as the jobs role. Removed ones are gone. */
@Component
class JdbcPasskeys implements UserCredentialRepository {

  private static final String USABLE =
      "SELECT * FROM passkey WHERE removed_at IS NULL AND suspected_at IS NULL AND ";

  private final JdbcClient jdbc;

  JdbcPasskeys(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public @Nullable CredentialRecord findByCredentialId(Bytes credential) {
    return ScopedDataSource.asJob(
            () ->
                jdbc.sql(USABLE + "credential_id = ?")
                    .param(credential.getBytes())
                    .query((row, _) -> credential(row))
                    .optional())
        .orElse(null);
  }

  @Override
  public List<CredentialRecord> findByUserId(Bytes handle) {
    return ScopedDataSource.asJob(
        () ->
            jdbc.sql(USABLE + "user_id = ? ORDER BY id")
                .param(JdbcPasskeyHolders.user(handle))
                .query((row, _) -> credential(row))
                .list());
  }

  /** Adds a new one, or notes that a known one has signed. */
  @Override
  public void save(CredentialRecord credential) {
    ScopedDataSource.asJob(
        () ->
            findByCredentialId(credential.getCredentialId()) == null
                ? add(credential)
                : use(credential));
  }

  private int add(CredentialRecord made) {
    return jdbc.sql(
            """
            INSERT INTO passkey (user_id, credential_id, public_key, attestation, transports,
                                 backup_eligible, backed_up, name, sign_count)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(JdbcPasskeyHolders.user(made.getUserEntityUserId()))
        .param(made.getCredentialId().getBytes())
        .param(made.getPublicKey().getBytes())
        .param(attestation(made).getBytes())
        .param(
            made.getTransports().stream()
                .map(AuthenticatorTransport::getValue)
                .toArray(String[]::new))
        .param(made.isBackupEligible())
        .param(made.isBackupState())
        .param(made.getLabel())
        .param(made.getSignatureCount())
        .update();
  }

  /**
   * Spring Security compares a counter with what it was when the passkey was made; here it is
   * compared with the last one.
   */
  private int use(CredentialRecord shown) {
    int used =
        jdbc.sql(
                """
                UPDATE passkey SET sign_count = :count, last_used_at = now()
                WHERE credential_id = :id AND removed_at IS NULL AND suspected_at IS NULL
                  AND (sign_count < :count OR (sign_count = 0 AND :count = 0))
                """)
            .param("count", shown.getSignatureCount())
            .param("id", shown.getCredentialId().getBytes())
            .update();
    if (used == 0) {
      throw new CopiedPasskey();
    }
    return used;
  }

  /** From here they are removed by their own id, and stay in the book. */
  @Override
  public void delete(Bytes credential) {
    throw new UnsupportedOperationException("A passkey is removed by its owner");
  }

  private static Bytes attestation(CredentialRecord made) {
    Bytes attestation = made.getAttestationObject();
    if (attestation == null) {
      throw new IllegalArgumentException("A passkey comes with its attestation");
    }
    return attestation;
  }

  private static CredentialRecord credential(ResultSet row) throws SQLException {
    var transports =
        Arrays.stream((String[]) row.getArray("transports").getArray())
            .map(AuthenticatorTransport::valueOf)
            .collect(Collectors.toSet());
    return ImmutableCredentialRecord.builder()
        .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
        .credentialId(new Bytes(row.getBytes("credential_id")))
        .userEntityUserId(JdbcPasskeyHolders.handle(row.getObject("user_id", UUID.class)))
        .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
        .attestationObject(new Bytes(row.getBytes("attestation")))
        .transports(transports)
        .signatureCount(row.getLong("sign_count"))
        .uvInitialized(true)
        .backupEligible(row.getBoolean("backup_eligible"))
        .backupState(row.getBoolean("backed_up"))
        .label(row.getString("name"))
        .created(row.getTimestamp("created_at").toInstant())
        .build();
  }
}

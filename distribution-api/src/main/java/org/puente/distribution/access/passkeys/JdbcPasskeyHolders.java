package org.puente.distribution.access.passkeys;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.access.ScopedDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/** Our users as authenticators know them: by the bytes of their id, which says nothing of them. */
@Component
class JdbcPasskeyHolders implements PublicKeyCredentialUserEntityRepository {

  private static final String SELECT = "SELECT id, username, display_name FROM app_user WHERE ";

  private final JdbcClient jdbc;

  JdbcPasskeyHolders(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  static Bytes handle(UUID user) {
    return new Bytes(
        ByteBuffer.allocate(2 * Long.BYTES)
            .putLong(user.getMostSignificantBits())
            .putLong(user.getLeastSignificantBits())
            .array());
  }

  static UUID user(Bytes handle) {
    var bytes = ByteBuffer.wrap(handle.getBytes());
    return new UUID(bytes.getLong(), bytes.getLong());
  }

  @Override
  public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
    return find("id = ?", user(handle));
  }

  @Override
  public @Nullable PublicKeyCredentialUserEntity findByUsername(String username) {
    return find("username = ?", username);
  }

  private @Nullable PublicKeyCredentialUserEntity find(String which, Object value) {
    return ScopedDataSource.asJob(
            () ->
                jdbc.sql(SELECT + which)
                    .param(value)
                    .query(
                        (row, _) ->
                            ImmutablePublicKeyCredentialUserEntity.builder()
                                .id(handle(row.getObject("id", UUID.class)))
                                .name(row.getString("username"))
                                .displayName(row.getString("display_name"))
                                .build())
                    .optional())
        .orElse(null);
  }

  /** Users are made by administrators. */
  @Override
  public void save(PublicKeyCredentialUserEntity user) {
    throw new UnsupportedOperationException("Nobody becomes a user by a passkey");
  }

  @Override
  public void delete(Bytes handle) {
    throw new UnsupportedOperationException("Nobody stops being a user by a passkey");
  }
}

package org.puente.distribution.access.clients;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.access.administration.JdbcGrants;
import org.puente.events.access.Grant;
import org.puente.events.access.ScopedDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class JdbcClients implements Clients {

  private static final String SELECT =
      """
      SELECT c.*,
             ARRAY(SELECT concat_ws(':', g.role, coalesce(g.organisation_id::text, '*'),
                                    coalesce(g.programme_id::text, '*'), coalesce(g.territory, '*'))
                   FROM client_grant g WHERE g.client = c.id ORDER BY 1) AS grants
      FROM api_client c
      """;

  private final JdbcClient jdbc;

  JdbcClients(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Client> all() {
    return ScopedDataSource.asJob(
        () -> jdbc.sql(SELECT + " ORDER BY c.client_id").query((row, _) -> client(row)).list());
  }

  @Override
  public Optional<Credentials> find(String clientId) {
    return ScopedDataSource.asJob(
        () ->
            jdbc.sql(SELECT + " WHERE c.client_id = ?")
                .param(clientId)
                .query((row, _) -> new Credentials(client(row), row.getString("secret_hash")))
                .optional());
  }

  @Override
  public boolean isCurrent(UUID client, int version) {
    return ScopedDataSource.asJob(
        () ->
            jdbc.sql(
                    """
                    SELECT EXISTS (SELECT FROM api_client WHERE id = ? AND version = ? AND enabled)
                    """)
                .params(client, version)
                .query(Boolean.class)
                .single());
  }

  @Override
  public void used(UUID client) {
    ScopedDataSource.asJob(
        () ->
            jdbc.sql("UPDATE api_client SET last_used_at = now() WHERE id = ?")
                .param(client)
                .update());
  }

  @Override
  public Optional<UUID> add(NewClient client, String secretHash, String by) {
    Optional<UUID> added =
        jdbc.sql(
                """
                INSERT INTO api_client (client_id, name, secret_hash, created_by)
                VALUES (?, ?, ?, ?)
                ON CONFLICT (client_id) DO NOTHING
                RETURNING id
                """)
            .params(client.clientId(), client.name(), secretHash, by)
            .query(UUID.class)
            .optional();
    added.ifPresent(id -> grant(id, List.copyOf(client.grants())));
    return added;
  }

  private void grant(UUID client, List<Grant> grants) {
    jdbc.sql(
            """
            INSERT INTO client_grant (client, role, organisation_id, programme_id, territory)
            SELECT ?, role, nullif(organisation, '*')::uuid, nullif(programme, '*')::uuid,
                   nullif(territory, '*')
            FROM unnest(?::text[], ?::text[], ?::text[], ?::text[])
              AS g (role, organisation, programme, territory)
            """)
        .params(
            client,
            texts(grants, grant -> grant.role().name()),
            texts(grants, Grant::organisation),
            texts(grants, Grant::programme),
            texts(grants, Grant::territory))
        .update();
  }

  @Override
  public Optional<Client> lock(UUID client) {
    return jdbc.sql(SELECT + " WHERE c.id = ? FOR UPDATE OF c")
        .param(client)
        .query((row, _) -> client(row))
        .optional();
  }

  @Override
  public void change(UUID client, boolean enabled, @Nullable String secretHash) {
    jdbc.sql(
            """
            UPDATE api_client SET version = version + 1, enabled = :enabled,
              secret_hash = coalesce(:hash, secret_hash),
              secret_at = CASE WHEN :hash::text IS NULL THEN secret_at ELSE now() END
            WHERE id = :id
            """)
        .param("enabled", enabled)
        .param("hash", secretHash)
        .param("id", client)
        .update();
  }

  private static Client client(ResultSet row) throws SQLException {
    Timestamp used = row.getTimestamp("last_used_at");
    return new Client(
        row.getObject("id", UUID.class),
        row.getString("client_id"),
        row.getString("name"),
        row.getBoolean("enabled"),
        row.getInt("version"),
        JdbcGrants.read(row.getArray("grants")),
        row.getString("created_by"),
        row.getTimestamp("secret_at").toInstant(),
        used == null ? null : used.toInstant());
  }

  private static String[] texts(List<Grant> grants, Function<Grant, String> column) {
    return grants.stream().map(column).toArray(String[]::new);
  }
}

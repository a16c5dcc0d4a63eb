package org.puente.events.idempotency;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.access.ScopedDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keys and answers in the database, as the jobs role: they belong to no scope. */
final class IdempotencyKeys {

  /**
   * Grants a key nobody has, or the same request's if whoever ran it died. Old ones leave by the
   * way.
   */
  private static final String CLAIM =
      """
      WITH expired AS (
        DELETE FROM idempotency_key WHERE (caller, key) IN (
          SELECT caller, key FROM idempotency_key
          WHERE created_at < now() - interval '2 days' AND (caller, key) <> (:caller, :key)
          LIMIT 20
          FOR UPDATE SKIP LOCKED))
      INSERT INTO idempotency_key AS known (caller, key, request_hash)
      VALUES (:caller, :key, :hash)
      ON CONFLICT (caller, key) DO UPDATE SET created_at = now()
        WHERE known.status IS NULL
          AND known.request_hash = excluded.request_hash
          AND known.created_at < now() - interval '10 minutes'
      RETURNING true
      """;

  private final JdbcClient jdbc;

  IdempotencyKeys(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether a request may run. */
  sealed interface Claim {
    record Granted() implements Claim {}

    record InProgress() implements Claim {}

    record OtherRequest() implements Claim {}

    record Answered(Answer answer) implements Claim {}
  }

  Claim claim(UUID caller, String key, byte[] hash) {
    return ScopedDataSource.asJob(
        () -> {
          boolean granted =
              jdbc.sql(CLAIM)
                  .param("caller", caller)
                  .param("key", key)
                  .param("hash", hash)
                  .query(Boolean.class)
                  .optional()
                  .isPresent();
          return granted ? new Claim.Granted() : known(caller, key, hash);
        });
  }

  void answer(UUID caller, String key, Answer answer) {
    ScopedDataSource.asJob(
        () ->
            jdbc.sql(
                    """
                    UPDATE idempotency_key
                    SET status = :status, content_type = :type, location = :location, body = :body
                    WHERE caller = :caller AND key = :key
                    """)
                .param("status", answer.status())
                .param("type", answer.contentType())
                .param("location", answer.location())
                .param("body", answer.body())
                .param("caller", caller)
                .param("key", key)
                .update());
  }

  void forget(UUID caller, String key) {
    ScopedDataSource.asJob(
        () ->
            jdbc.sql("DELETE FROM idempotency_key WHERE caller = ? AND key = ?")
                .params(caller, key)
                .update());
  }

  private Claim known(UUID caller, String key, byte[] hash) {
    Optional<Known> known =
        jdbc.sql(
                """
                SELECT request_hash, status, content_type, location, body
                FROM idempotency_key WHERE caller = ? AND key = ?
                """)
            .params(caller, key)
            .query(
                (row, number) ->
                    new Known(
                        row.getBytes("request_hash"),
                        row.getObject("status", Integer.class),
                        row.getString("content_type"),
                        row.getString("location"),
                        row.getBytes("body")))
            .optional();
    return known.map(row -> row.against(hash)).orElseGet(Claim.InProgress::new);
  }

  @SuppressWarnings("ArrayRecordComponent") // compared by Arrays.equals below
  private record Known(
      byte[] hash,
      @Nullable Integer status,
      @Nullable String contentType,
      @Nullable String location,
      byte @Nullable [] body) {

    Claim against(byte[] other) {
      if (!Arrays.equals(hash, other)) {
        return new Claim.OtherRequest();
      }
      return status == null || body == null
          ? new Claim.InProgress()
          : new Claim.Answered(new Answer(status, contentType, location, body));
    }
  }
}

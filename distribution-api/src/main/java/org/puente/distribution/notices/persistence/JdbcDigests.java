package org.puente.distribution.notices.persistence;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.notices.Digests;
import org.puente.events.access.ScopedDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

@Repository
class JdbcDigests implements Digests {

  private final JdbcClient jdbc;
  private final SealedAddress sealing;
  private final TransactionTemplate transaction;

  JdbcDigests(JdbcClient jdbc, SealedAddress sealing, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.sealing = sealing;
    this.transaction = transaction;
  }

  @Override
  public void open(LocalDate day) {
    ScopedDataSource.asJob(
        () ->
            transaction.execute(
                _ -> {
                  for (String step :
                      List.of(
                          DigestSql.LEFT,
                          DigestSql.OVER,
                          DigestSql.OFF,
                          DigestSql.OPEN,
                          DigestSql.FORGET)) {
                    var sql = jdbc.sql(step);
                    (step.contains(":day") ? sql.param("day", day) : sql).update();
                  }
                  return true;
                }));
  }

  @Override
  public List<UUID> due(LocalDate day, int limit) {
    return ScopedDataSource.asJob(
        () ->
            jdbc.sql(DigestSql.DUE)
                .param("day", day)
                .param("limit", limit)
                .query(UUID.class)
                .list());
  }

  @Override
  public Optional<Claim> claim(UUID user, LocalDate day) {
    return ScopedDataSource.asJob(
        () ->
            of(DigestSql.CLAIM, user, day)
                .query(
                    (row, _) ->
                        new Claim(
                            user,
                            day,
                            sealing.open(user, row.getBytes("address_enc")),
                            row.getString("language"),
                            row.getInt("tries")))
                .optional());
  }

  @Override
  public void skip(UUID user, LocalDate day) {
    ScopedDataSource.asJob(() -> of(DigestSql.SKIP, user, day).update());
  }

  @Override
  public void sent(Claim claim) {
    ScopedDataSource.asJob(() -> of(DigestSql.SENT, claim.user(), claim.day()).update());
  }

  @Override
  public void failed(Claim claim, Trouble why, @Nullable Duration after) {
    String state = after != null ? "WAITING" : why == Trouble.UNCLEAR ? "UNKNOWN" : "FAILED";
    ScopedDataSource.asJob(
        () ->
            of(DigestSql.FAILED, claim.user(), claim.day())
                .param("state", state)
                .param("problem", why.name())
                .param("seconds", after == null ? 0 : after.toSeconds())
                .update());
  }

  @Override
  public void broken(UUID user, LocalDate day) {
    ScopedDataSource.asJob(() -> of(DigestSql.BROKEN, user, day).update());
  }

  private StatementSpec of(String sql, UUID user, LocalDate day) {
    return jdbc.sql(sql).param("user", user).param("day", day);
  }
}

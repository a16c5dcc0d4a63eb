package org.puente.distribution.plans.persistence;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.ledger.Account;
import org.puente.distribution.ledger.Account.Kind;
import org.puente.distribution.ledger.Entry;
import org.puente.distribution.ledger.Ledger;
import org.puente.distribution.ledger.Posting;
import org.puente.distribution.plans.PlanScope;
import org.puente.distribution.plans.Releases;
import org.puente.events.sql.Keyset;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcReleases implements Releases {

  private static final String ROWS =
      "SELECT "
          + JdbcTransfers.CONTENT
          + """
          , t.promise_id, t.sealed_payee, t.approved_sequence, t.withheld
            FROM transfer t
           WHERE t.plan_id = ? AND t.id > ? AND t.id <= ?
             AND NOT t.dropped
           ORDER BY t.id LIMIT ?
          """;

  private final JdbcTemplate jdbc;
  private final Ledger ledger;

  JdbcReleases(JdbcTemplate jdbc, Ledger ledger) {
    this.jdbc = jdbc;
    this.ledger = ledger;
  }

  private record Row(Claimed claimed, boolean withheld) {}

  private record Watermarks(@Nullable UUID claimed, @Nullable UUID published) {}

  @Override
  public List<UUID> unfinished() {
    return jdbc.queryForList(
        "SELECT id FROM payment_plan WHERE state = 'RELEASING' ORDER BY id", UUID.class);
  }

  @Override
  @Transactional
  public Optional<Release> take(UUID planId, UUID walker) {
    return jdbc
        .query(
            """
            UPDATE plan_release r SET walker = ? FROM payment_plan p
             WHERE r.plan_id = ? AND p.id = r.plan_id AND p.state = 'RELEASING'
            RETURNING p.*
            """,
            (row, number) ->
                new Release(
                    planId,
                    walker,
                    new PlanScope(
                        row.getObject("programme_id", UUID.class),
                        row.getObject("organisation_id", UUID.class),
                        row.getString("territory"),
                        row.getInt("cycle"),
                        row.getString("currency"),
                        JdbcPlans.fsps(row)),
                    row.getObject("approved_at", OffsetDateTime.class).toInstant()),
            walker,
            planId)
        .stream()
        .findFirst();
  }

  @Override
  @Transactional
  public Optional<Chunk> unpublished(Release release, @Nullable UUID after, int limit) {
    Watermarks at = lock(release);
    if (at.claimed() == null) {
      return Optional.empty();
    }
    return chunk(rows(release, after == null ? at.published() : after, at.claimed(), limit));
  }

  @Override
  @Transactional
  public Optional<Chunk> advance(Release release, @Nullable Chunk confirmed, int limit) {
    Watermarks at = lock(release);
    Optional<Chunk> next = chunk(rows(release, at.claimed(), null, limit));
    UUID claimed = next.map(Chunk::last).orElse(at.claimed());
    jdbc.update(
        """
        UPDATE plan_release
           SET claimed = ?, claimed_count = claimed_count + ?,
               published = coalesce(?, published), published_count = published_count + ?
         WHERE plan_id = ?
        """,
        claimed,
        next.map(Chunk::count).orElse(0),
        confirmed == null ? null : confirmed.last(),
        confirmed == null ? 0 : confirmed.count(),
        release.planId());
    next.ifPresent(chunk -> book(release, chunk));
    return next;
  }

  @Override
  @Transactional
  public void confirm(Release release, Chunk confirmed) {
    lock(release);
    jdbc.update(
        "UPDATE plan_release SET published = ?, published_count = published_count + ? WHERE plan_id = ?",
        confirmed.last(),
        confirmed.count(),
        release.planId());
  }

  @Override
  @Transactional
  public void finish(Release release) {
    lock(release);
    jdbc.update(
        """
        UPDATE plan_release SET finished_at = app_now()
         WHERE plan_id = ? AND claimed IS NOT DISTINCT FROM published AND finished_at IS NULL
        """,
        release.planId());
  }

  private Watermarks lock(Release release) {
    return jdbc
        .query(
            "SELECT claimed, published FROM plan_release WHERE plan_id = ? AND walker = ? FOR NO KEY UPDATE",
            (row, number) ->
                new Watermarks(
                    row.getObject("claimed", UUID.class), row.getObject("published", UUID.class)),
            release.planId(),
            release.walker())
        .stream()
        .findFirst()
        .orElseThrow(() -> new Overtaken(release.planId()));
  }

  private List<Row> rows(Release release, @Nullable UUID after, @Nullable UUID upTo, int limit) {
    return jdbc.query(
        ROWS,
        JdbcReleases::row,
        release.planId(),
        Keyset.orFirst(after),
        Keyset.orLast(upTo),
        limit);
  }

  private static Optional<Chunk> chunk(List<Row> rows) {
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Chunk(
                rows.getFirst().claimed().content().id(),
                rows.getLast().claimed().content().id(),
                rows.size(),
                rows.stream().filter(row -> !row.withheld()).map(Row::claimed).toList()));
  }

  private void book(Release release, Chunk chunk) {
    BigDecimal amount =
        chunk.toSend().stream()
            .map(each -> each.content().amount())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    if (amount.signum() == 0) {
      return;
    }
    ledger.post(
        List.of(
            new Entry(
                release.scope().programmeId(),
                release.scope().currency(),
                Entry.Cause.RELEASED,
                new Entry.Origin(release.planId(), chunk.first(), chunk.last()),
                List.of(
                    new Posting(Account.of(Kind.COMMITTED), amount.negate(), null),
                    new Posting(
                        Account.withFsp(release.scope().fsps().getFirst()), amount, null)))));
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    return new Row(
        new Claimed(
            JdbcTransfers.content(row),
            row.getObject("promise_id", UUID.class),
            row.getBytes("sealed_payee"),
            row.getLong("approved_sequence")),
        row.getBoolean("withheld"));
  }
}

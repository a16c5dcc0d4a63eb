package org.puente.stabilization.children;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.puente.events.ids.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reviews and closures of cases; neither is ever edited. */
@Repository
class Cases {

  private final JdbcClient jdbc;
  private final Children children;
  private final Clock clock;

  Cases(JdbcClient jdbc, Children children, Clock clock) {
    this.jdbc = jdbc;
    this.children = children;
    this.clock = clock;
  }

  /** Newest first. */
  List<Review> reviews(UUID episodeId) {
    return jdbc.sql("SELECT * FROM case_review WHERE episode_id = ? ORDER BY review_id DESC")
        .param(episodeId)
        .query(
            (row, index) ->
                new Review(
                    row.getBoolean("with_child"),
                    row.getBoolean("with_family"),
                    row.getBoolean("with_supervisor"),
                    row.getObject("reviewed_at", OffsetDateTime.class).toInstant(),
                    row.getObject("next_review_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  void add(UUID episodeId, Review review, UUID worker) {
    jdbc.sql(
            """
            INSERT INTO case_review (review_id, episode_id, worker, with_child, with_family, with_supervisor,
              reviewed_at, next_review_at)
            VALUES (?, ?, ?, ?, ?, ?, ?::timestamptz, ?::timestamptz)
            """)
        .params(
            Ids.next(),
            episodeId,
            worker,
            review.withChild(),
            review.withFamily(),
            review.withSupervisor(),
            review.reviewedAt().toString(),
            review.nextReviewAt().toString())
        .update();
  }

  Instant now() {
    return clock.instant();
  }

  /** False where the day on which they turn 18 is not known. */
  boolean isChildOn(UUID episodeId, LocalDate day) {
    return children.find(episodeId).filter(mark -> mark.isChildOn(day)).isPresent();
  }

  Optional<Closure> closure(UUID episodeId) {
    return jdbc.sql("SELECT reason, protection FROM case_closure WHERE episode_id = ?")
        .param(episodeId)
        .query(
            (row, index) ->
                new Closure(
                    ClosureReason.valueOf(row.getString("reason")), row.getBoolean("protection")))
        .optional();
  }

  void close(UUID episodeId, Closure closure, UUID worker, Instant at) {
    jdbc.sql(
            """
            INSERT INTO case_closure (episode_id, reason, protection, worker, closed_at)
            VALUES (?, ?, ?, ?, ?::timestamptz)
            """)
        .params(episodeId, closure.reason().name(), closure.protection(), worker, at.toString())
        .update();
  }
}

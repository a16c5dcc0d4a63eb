package org.puente.stabilization.referrals;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.puente.events.access.Caller;
import org.puente.events.audit.AuditTrail;
import org.puente.events.ids.Ids;
import org.puente.stabilization.episodes.EpisodeInHand;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Help that is offered while somebody waits; it never takes anything from the cash. */
@Service
class HelpingMeanwhile {

  private static final int MOST = 50;

  private final EpisodeInHand inHand;
  private final JdbcClient jdbc;
  private final AuditTrail audit;
  private final ReferralCalendar calendar;

  HelpingMeanwhile(
      EpisodeInHand inHand, JdbcClient jdbc, AuditTrail audit, ReferralCalendar calendar) {
    this.inHand = inHand;
    this.jdbc = jdbc;
    this.audit = audit;
    this.calendar = calendar;
  }

  /** What is offered meanwhile. */
  enum Code {
    INTERIM_KIT
  }

  /** What was offered, and whether they wanted it. */
  record Offered(@NotNull Code code, boolean taken) {}

  /** The same, with when it was. */
  record Help(Code code, boolean taken, Instant offeredAt) {}

  @Transactional
  public void offered(UUID episodeId, Offered offered) {
    inHand.lockByWhoStandsBy(episodeId);
    jdbc.sql(
            """
            INSERT INTO interim_help (help_id, episode_id, code, taken, worker, offered_at)
            VALUES (?, ?, ?, ?, ?, ?::timestamptz)
            """)
        .params(
            Ids.next(),
            episodeId,
            offered.code().name(),
            offered.taken(),
            Caller.current().userId(),
            calendar.now().toString())
        .update();
    audit.record("interim-help.offered", episodeId.toString(), Map.of());
  }

  /** Newest first. */
  List<Help> of(UUID episodeId) {
    return jdbc.sql("SELECT * FROM interim_help WHERE episode_id = ? ORDER BY help_id DESC LIMIT ?")
        .params(episodeId, MOST)
        .query(
            (row, index) ->
                new Help(
                    Code.valueOf(row.getString("code")),
                    row.getBoolean("taken"),
                    row.getObject("offered_at", OffsetDateTime.class).toInstant()))
        .list();
  }
}

package org.puente.stabilization.children;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.puente.events.access.Caller;
import org.puente.events.audit.AuditTrail;
import org.puente.events.http.Problem;
import org.puente.events.ids.Ids;
import org.puente.stabilization.episodes.EpisodeInHand;
import org.puente.stabilization.policies.Policies;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What must be reported by law is, within the policy's hours, whatever was consented to. */
@Service
class Reporting {

  private final EpisodeInHand inHand;
  private final Reports reports;
  private final Policies policies;
  private final AuditTrail audit;
  private final Clock clock;

  Reporting(
      EpisodeInHand inHand, Reports reports, Policies policies, AuditTrail audit, Clock clock) {
    this.inHand = inHand;
    this.reports = reports;
    this.policies = policies;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  public Report open(UUID episodeId) {
    inHand.lockByWhoStandsBy(episodeId);
    Instant now = clock.instant();
    int hours = policies.current().cases().reportingHours();
    Report report = new Report(Ids.next(), episodeId, now, now.plus(Duration.ofHours(hours)), null);
    reports.open(report, Caller.current().userId());
    audit.record("report.opened", episodeId.toString(), Map.of());
    return report;
  }

  @Transactional
  public void made(UUID episodeId, UUID reportId) {
    inHand.lockByWhoStandsBy(episodeId);
    if (!reports.made(episodeId, reportId, Caller.current().userId(), clock.instant())) {
      throw Problem.conflict("report-made", "There is no such report still to be made.");
    }
    audit.record("report.made", episodeId.toString(), Map.of());
  }
}

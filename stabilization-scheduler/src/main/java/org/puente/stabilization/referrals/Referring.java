package org.puente.stabilization.referrals;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.puente.events.access.Caller;
import org.puente.events.http.Problem;
import org.puente.events.ids.Ids;
import org.puente.stabilization.directory.Services;
import org.puente.stabilization.episodes.Episode;
import org.puente.stabilization.episodes.EpisodeInHand;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A referral is proposed to the person, who is shown what would be shared. */
@Service
class Referring {

  private final EpisodeInHand inHand;
  private final Services services;
  private final Referrals referrals;
  private final ReferralCalendar calendar;
  private final ReferralNews news;

  Referring(
      EpisodeInHand inHand,
      Services services,
      Referrals referrals,
      ReferralCalendar calendar,
      ReferralNews news) {
    this.inHand = inHand;
    this.services = services;
    this.referrals = referrals;
    this.calendar = calendar;
    this.news = news;
  }

  @Transactional
  public Referral propose(UUID episodeId, ReferralRequest request) {
    Episode episode = inHand.lockByWhoStandsBy(episodeId);
    Services.Known service = check(request);
    Instant now = calendar.now();
    var referral =
        new Referral(
            Ids.next(),
            episodeId,
            episode.personId(),
            request.serviceId(),
            service.kind(),
            null,
            request.urgent(),
            request.shared(),
            Underway.PROPOSED,
            Caller.current().userId(),
            now,
            now,
            calendar.remindAfter(Underway.PROPOSED, now),
            List.of());
    referrals.add(referral);
    news.tell(referral, Underway.PROPOSED, now);
    return referrals.find(referral.id()).orElseThrow();
  }

  private Services.Known check(ReferralRequest request) {
    Services.Known service =
        services
            .find(request.serviceId())
            .orElseThrow(() -> Problem.notFound("There is no such service in your scope."));
    if (!service.offered()) {
      throw Problem.conflict("service-archived", "This service is no longer offered.");
    }
    if (request.urgent() && !service.kind().isCare()) {
      throw Problem.unprocessable("urgent-is-care", "Only health care is urgent here.")
          .with("field", "urgent");
    }
    if (!request.shared().isEmpty() && !request.shownToPerson()) {
      throw Problem.unprocessable("shown-first", "Show the person what would be shared.")
          .with("field", "shownToPerson");
    }
    return service;
  }
}

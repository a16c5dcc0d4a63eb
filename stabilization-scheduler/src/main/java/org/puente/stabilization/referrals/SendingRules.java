package org.puente.stabilization.referrals;

import org.puente.events.http.Problem;
import org.puente.stabilization.children.Children;
import org.puente.stabilization.consents.Consents;
import org.puente.stabilization.consents.Purpose;
import org.puente.stabilization.directory.Services;
import org.springframework.stereotype.Component;

/** Somebody has to be there to send to, and whoever is referred has to agree. */
@Component
class SendingRules {

  private final Services services;
  private final Consents consents;
  private final Children children;

  SendingRules(Services services, Consents consents, Children children) {
    this.services = services;
    this.consents = consents;
    this.children = children;
  }

  void check(Referral referral) {
    boolean named =
        services
            .find(referral.serviceId())
            .filter(service -> service.named() && service.offered())
            .isPresent();
    if (!named) {
      throw Problem.conflict("service-unnamed", "Nobody is known yet who offers this.");
    }
    var asked =
        new ReferralConsent.Asked(
            referral.kind(),
            referral.urgent(),
            children.find(referral.episodeId()).isPresent(),
            !referral.shared().isEmpty());
    ReferralConsent.to(
            asked,
            consents.newest(referral.personId(), Purpose.REFERRAL).orElse(null),
            consents.newest(referral.personId(), Purpose.SHARING).orElse(null))
        .ifPresent(
            objection -> {
              throw problem(objection);
            });
  }

  private static Problem problem(ReferralConsent.Objection objection) {
    return switch (objection) {
      case REFUSED -> Problem.conflict("referral-refused", "This person does not want it.");
      case CONSENT_FIRST ->
          Problem.conflict("referral-consent-first", "Ask first whether they want to be referred.");
      case SHARING_REFUSED ->
          Problem.conflict("sharing-refused", "Nothing of this person may be shared.");
      case SHARING_FIRST ->
          Problem.conflict("sharing-consent-first", "Ask first whether this may be shared.");
    };
  }
}

package org.puente.distribution.console;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.puente.distribution.agreements.ReadingAgreements;
import org.puente.distribution.agreements.SharingAgreement;
import org.puente.distribution.agreements.SharingAgreements;
import org.puente.distribution.agreements.Standing;
import org.puente.distribution.plans.PlanScope;
import org.puente.distribution.plans.Plans;
import org.puente.distribution.programmes.AllowedFsp;
import org.puente.distribution.programmes.Programme;
import org.puente.distribution.reference.Organisation;
import org.puente.distribution.reference.Organisations;
import org.springframework.stereotype.Component;

/** Lays out agreements to share data, and how the providers of plans and programmes stand. */
@Component
class AgreementDesk {

  private final SharingAgreements agreements;
  private final ReadingAgreements reading;
  private final Organisations organisations;
  private final Plans plans;
  private final Clock clock;

  AgreementDesk(
      SharingAgreements agreements,
      ReadingAgreements reading,
      Organisations organisations,
      Plans plans,
      Clock clock) {
    this.agreements = agreements;
    this.reading = reading;
    this.organisations = organisations;
    this.plans = plans;
    this.clock = clock;
  }

  /**
   * An agreement as a page shows it.
   *
   * @param standing the end of a message's key: its state, with the days looked at
   */
  record Shown(SharingAgreement facts, String organisation, String standing) {

    public String tone() {
      return switch (standing) {
        case "IN_FORCE" -> "done";
        case "WAITS", "LATER", "ENDS_SOON" -> "wait";
        case "ENDED", "OVER" -> "stop";
        default -> "";
      };
    }
  }

  List<Shown> all() {
    Map<UUID, String> names =
        organisations.all().stream()
            .collect(Collectors.toMap(Organisation::id, Organisation::name));
    return agreements.all().stream()
        .map(it -> new Shown(it, names.getOrDefault(it.organisationId(), "–"), standing(it)))
        .toList();
  }

  Shown shown(SharingAgreement agreement) {
    String name =
        organisations.find(agreement.organisationId()).map(Organisation::name).orElse("–");
    return new Shown(agreement, name, standing(agreement));
  }

  private String standing(SharingAgreement it) {
    var now = clock.instant();
    return switch (it.state()) {
      case RECORDED -> "WAITS";
      case REFUSED -> "REFUSED";
      case ENDED -> "ENDED";
      case CONFIRMED ->
          now.isBefore(it.startsAt())
              ? "LATER"
              : it.endsSoonAt(now) ? "ENDS_SOON" : it.inForceAt(now) ? "IN_FORCE" : "OVER";
    };
  }

  List<Standing> of(Programme programme) {
    var fsps = programme.terms().fsps().all().stream().map(AllowedFsp::code).toList();
    return reading.standing(programme.organisationId(), fsps);
  }

  List<Standing> ofPlan(UUID plan) {
    return plans
        .scope(plan)
        .map((PlanScope scope) -> reading.standing(scope.organisationId(), scope.fsps()))
        .orElse(List.of());
  }
}

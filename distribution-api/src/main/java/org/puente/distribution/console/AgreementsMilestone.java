package org.puente.distribution.console;

import static org.puente.events.access.Role.COORDINATOR;
import static org.puente.events.access.Role.DATA_PROTECTION_OFFICER;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.puente.distribution.agreements.ReadingAgreements;
import org.puente.distribution.agreements.SharingAgreement;
import org.puente.distribution.agreements.SharingAgreements;
import org.puente.distribution.notices.Kind;
import org.puente.events.access.Caller;
import org.puente.events.access.Role;
import org.springframework.stereotype.Component;

@Component
class AgreementsMilestone implements Milestone {

  private static final int MOST = 5;

  private final SharingAgreements agreements;
  private final ReadingAgreements reading;
  private final Clock clock;

  AgreementsMilestone(SharingAgreements agreements, ReadingAgreements reading, Clock clock) {
    this.agreements = agreements;
    this.reading = reading;
    this.clock = clock;
  }

  @Override
  public Room room() {
    return Room.AGREEMENTS;
  }

  @Override
  public Set<Kind> kinds() {
    return Set.of(Kind.AGREEMENT, Kind.AGREEMENT_ENDS);
  }

  @Override
  public Set<Role> audience() {
    return Set.of(DATA_PROTECTION_OFFICER, COORDINATOR);
  }

  @Override
  public Standing look(Caller caller) {
    var all = agreements.all();
    var ending = reading.ending();
    var now = clock.instant();
    return Standing.of(
            all.stream().filter(it -> it.inForceAt(now)).count(),
            new Said("road.agreements"),
            new Said("road.agreements.ending", ending.size()))
        .with(errands(caller, all, ending));
  }

  /** Whoever recorded one does not confirm it; the next one is for the officer to record. */
  private static List<Errand> errands(
      Caller caller, List<SharingAgreement> all, List<SharingAgreement> ending) {
    List<Errand> errands = new ArrayList<>();
    all.stream()
        .filter(it -> it.state() == SharingAgreement.State.RECORDED)
        .filter(it -> !it.isRecordedBy(caller.userId()))
        .limit(MOST)
        .map(it -> errand(Kind.AGREEMENT, it, new Said("todo.agreement", it.fsp(), it.reference())))
        .forEach(errands::add);
    if (caller.is(DATA_PROTECTION_OFFICER)) {
      ending.stream()
          .limit(MOST)
          .map(
              it ->
                  errand(
                      Kind.AGREEMENT_ENDS,
                      it,
                      new Said("todo.agreement-ends", it.fsp(), it.until())))
          .forEach(errands::add);
    }
    return errands;
  }

  private static Errand errand(Kind kind, SharingAgreement it, Said text) {
    return Errand.about(kind, it.id(), Room.AGREEMENTS.path() + "/" + it.id(), text);
  }
}

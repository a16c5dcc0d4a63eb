package org.puente.distribution.agreements;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether an organisation may share with a provider, and if not, why.
 *
 * @param day on which the agreement ends or ended, or begins
 */
public record Standing(String fsp, Why why, @Nullable LocalDate day) {

  /** What there is; all but the first two keep plans from being released. */
  public enum Why {
    IN_FORCE,
    /** Soon, and no other one takes over. */
    ENDS_SOON,
    /** Recorded, and nobody confirmed it. */
    WAITS,
    /** Confirmed, for days to come. */
    LATER,
    ENDED,
    NONE
  }

  public boolean mayShare() {
    return why == Why.IN_FORCE || why == Why.ENDS_SOON;
  }

  static Standing of(String fsp, List<SharingAgreement> all, Instant now) {
    List<SharingAgreement> its = all.stream().filter(it -> it.fsp().equals(fsp)).toList();
    return inForce(fsp, its, now)
        .or(() -> first(its, SharingAgreement.State.RECORDED).map(it -> of(fsp, Why.WAITS, it)))
        .or(() -> later(fsp, its, now))
        .or(() -> over(fsp, its))
        .orElseGet(() -> new Standing(fsp, Why.NONE, null));
  }

  private static Optional<Standing> inForce(String fsp, List<SharingAgreement> its, Instant now) {
    return its.stream()
        .filter(it -> it.inForceAt(now))
        .max(Comparator.comparing(SharingAgreement::endsAt))
        .map(
            it ->
                of(
                    fsp,
                    it.endsSoonAt(now) && its.stream().noneMatch(next -> next.follows(it))
                        ? Why.ENDS_SOON
                        : Why.IN_FORCE,
                    it));
  }

  private static Optional<Standing> later(String fsp, List<SharingAgreement> its, Instant now) {
    return its.stream()
        .filter(it -> it.state() == SharingAgreement.State.CONFIRMED && now.isBefore(it.startsAt()))
        .min(Comparator.comparing(SharingAgreement::startsAt))
        .map(it -> new Standing(fsp, Why.LATER, it.from()));
  }

  private static Optional<Standing> over(String fsp, List<SharingAgreement> its) {
    return its.stream()
        .filter(it -> it.state() != SharingAgreement.State.REFUSED)
        .max(Comparator.comparing(SharingAgreement::endsAt))
        .map(it -> of(fsp, Why.ENDED, it));
  }

  private static Optional<SharingAgreement> first(
      List<SharingAgreement> its, SharingAgreement.State state) {
    return its.stream().filter(it -> it.state() == state).findFirst();
  }

  private static Standing of(String fsp, Why why, SharingAgreement agreement) {
    return new Standing(fsp, why, agreement.until());
  }
}

package org.puente.distribution.screening.batch;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.puente.distribution.people.PersonSeal;
import org.puente.distribution.people.PersonalData;
import org.puente.distribution.people.PersonalField;
import org.puente.distribution.screening.NameScreen;
import org.puente.distribution.screening.NameScreen.Born;
import org.puente.distribution.screening.SanctionsLists;
import org.puente.distribution.screening.Screenings;
import org.puente.distribution.screening.Screenings.Due;
import org.puente.distribution.screening.Screenings.Found;
import org.puente.distribution.screening.Screenings.Payee;
import org.puente.events.access.ScopedDataSource;
import org.puente.events.alone.LoneWorkers;
import org.puente.events.audit.AuditTrail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Compares the payees of submitted plans with the lists that agreements in force require, a
 * thousand opened names at a time. Nothing waits for it.
 */
@Component
public class ScreeningPlans {

  private static final Logger log = LoggerFactory.getLogger(ScreeningPlans.class);
  private static final int AT_ONCE = 1_000;
  private static final UUID FIRST = new UUID(0, 0);

  private final Screenings screenings;
  private final SanctionsLists lists;
  private final PersonalData personal;
  private final AuditTrail audit;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final LoneWorkers workers;
  private final int most;
  private final Set<Due> givenUp = ConcurrentHashMap.newKeySet();

  /**
   * Made once.
   *
   * @param most matches of one plan; with more, the threshold is too low to be of use
   */
  public ScreeningPlans(
      Screenings screenings,
      SanctionsLists lists,
      PersonalData personal,
      AuditTrail audit,
      TransactionTemplate transaction,
      Clock clock,
      ScopedDataSource dataSource,
      @Value("${puente.screening.most-found:10000}") int most) {
    this.screenings = screenings;
    this.lists = lists;
    this.personal = personal;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
    this.most = most;
    this.workers = new LoneWorkers(dataSource, "screening", 1);
  }

  /** One instance at a time, and not on the thread that everything scheduled shares. */
  @Scheduled(fixedDelayString = "${puente.screening.sweep:15s}")
  public void look() {
    workers.start(FIRST, _ -> screen());
  }

  /** Screens what is due; how many plans that were. */
  public int screen() {
    List<Due> due = screenings.due().stream().filter(each -> !givenUp.contains(each)).toList();
    for (Due each : due) {
      try {
        screen(each);
      } catch (RuntimeException broken) {
        log.warn("Plan {} was not screened: {}", each.planId(), broken.toString());
      }
    }
    return due.size();
  }

  private void screen(Due due) {
    var screen = new NameScreen(lists.entries(due.listId()), due.threshold().doubleValue());
    List<Found> found = new ArrayList<>();
    int people = 0;
    List<Payee> payees = screenings.payees(due.planId(), FIRST, AT_ONCE);
    while (!payees.isEmpty()) {
      people += payees.size();
      payees.forEach(payee -> found.addAll(found(screen, payee)));
      if (found.size() > most) {
        giveUp(due);
        return;
      }
      payees = screenings.payees(due.planId(), payees.getLast().transferId(), AT_ONCE);
    }
    int screened = people;
    transaction.executeWithoutResult(
        _ -> {
          if (screenings.keep(due, screened, found)) {
            audit.record(
                "screening.done",
                due.planId().toString(),
                Map.of("list", due.listId(), "mandate", due.mandateId(), "people", screened));
          }
        });
  }

  /** A threshold that takes everybody for somebody: told once, and not tried again every time. */
  private void giveUp(Due due) {
    givenUp.add(due);
    transaction.executeWithoutResult(
        _ ->
            audit.record(
                "screening.given-up",
                due.planId().toString(),
                Map.of("mandate", due.mandateId(), "threshold", due.threshold())));
    log.warn(
        "Plan {} has more than {} matches at {}: the threshold is too low",
        due.planId(),
        most,
        due.threshold());
  }

  /** Whoever was erased has no name to compare. */
  private List<Found> found(NameScreen screen, Payee payee) {
    PersonSeal seal = personal.of(payee.personId(), payee.key());
    String name = seal.openIfKept(PersonalField.NAME, payee.name());
    if (name == null) {
      return List.of();
    }
    return screen.matches(name, born(payee, seal)).stream()
        .map(
            match ->
                new Found(
                    payee.transferId(),
                    payee.personId(),
                    match.entry().number(),
                    match.entry().reference(),
                    BigDecimal.valueOf(match.score()).setScale(3, RoundingMode.DOWN)))
        .toList();
  }

  private Born born(Payee payee, PersonSeal seal) {
    String date = seal.openIf(PersonalField.BIRTH_DATE, payee.birthDate());
    if (date != null) {
      return new Born(LocalDate.parse(date).getYear(), 1);
    }
    int year = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).getYear();
    return new Born(year - payee.age(), 2);
  }
}

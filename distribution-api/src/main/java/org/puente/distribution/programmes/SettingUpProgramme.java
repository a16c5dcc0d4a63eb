package org.puente.distribution.programmes;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.puente.distribution.ledger.Account;
import org.puente.distribution.ledger.Account.Kind;
import org.puente.distribution.ledger.Entry;
import org.puente.distribution.ledger.Ledger;
import org.puente.distribution.ledger.Posting;
import org.puente.events.audit.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets up a programme: its terms, its budget, its criteria and the dates it communicates. */
@Service
public class SettingUpProgramme {

  private final Programmes programmes;
  private final Ledger ledger;
  private final AuditTrail audit;

  SettingUpProgramme(Programmes programmes, Ledger ledger, AuditTrail audit) {
    this.programmes = programmes;
    this.ledger = ledger;
    this.audit = audit;
  }

  /** Adds it and books its budget. */
  @Transactional
  public void create(Programme programme, UUID by) {
    programmes.add(programme, by);
    fund(programme, programme.budget());
    audit.record(
        "programme.created",
        programme.id().toString(),
        Map.of("code", programme.code(), "budget", programme.budget().toPlainString()));
  }

  /** More money from a donor; empty where there is no such programme. */
  @Transactional
  public Optional<Programme> raiseBudget(UUID id, BigDecimal amount, String proof) {
    return programmes
        .find(id)
        .map(
            programme -> {
              fund(programme, amount);
              audit.record(
                  "programme.funded",
                  id.toString(),
                  Map.of("amount", amount.toPlainString(), "proof", proof));
              return programme;
            });
  }

  /** Writes the next version of the criteria, which counts once it is published. */
  @Transactional
  public Optional<Integer> writeCriteria(UUID id, Criteria criteria, UUID by) {
    return programmes
        .find(id)
        .map(
            programme -> {
              int version = programmes.addCriteria(id, criteria, by);
              audit.record("criteria.written", id.toString(), Map.of("version", version));
              return version;
            });
  }

  /** Publishes the newest criteria; from then on they never change. The version in force. */
  @Transactional
  public Optional<Integer> publishCriteria(UUID id, UUID by) {
    return programmes
        .find(id)
        .map(
            programme -> {
              int version = programmes.publishCriteria(id, by);
              audit.record("criteria.published", id.toString(), Map.of("version", version));
              return version;
            });
  }

  /**
   * New dates for promises to come; those already made keep theirs. The service level's version.
   */
  @Transactional
  public Optional<Integer> reschedule(UUID id, List<Cycle> cycles) {
    return programmes
        .find(id)
        .map(
            programme -> {
              int version = programmes.reschedule(id, cycles);
              audit.record("service-level.published", id.toString(), Map.of("version", version));
              return version;
            });
  }

  private void fund(Programme programme, BigDecimal amount) {
    if (amount.signum() > 0) {
      ledger.post(
          List.of(
              new Entry(
                  programme.id(),
                  programme.currency(),
                  Entry.Cause.FUNDED,
                  null,
                  List.of(
                      new Posting(Account.of(Kind.FUNDING), amount.negate(), null),
                      new Posting(Account.of(Kind.BUDGET), amount, null)))));
    }
  }
}

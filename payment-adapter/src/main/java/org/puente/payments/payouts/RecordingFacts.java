package org.puente.payments.payouts;

import java.util.List;
import org.puente.payments.orders.OrderFact;
import org.puente.payments.orders.OrderFacts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Records facts a batch at a time. A fact that cannot be recorded is found by halving the batch and
 * becomes a case; a database that is away is an exception, and the caller tries again.
 */
final class RecordingFacts implements OrderFacts {

  private static final Logger log = LoggerFactory.getLogger(RecordingFacts.class);

  private final ChangingPayouts changing;
  private final TransactionOperations transaction;

  RecordingFacts(ChangingPayouts changing, TransactionOperations transaction) {
    this.changing = changing;
    this.transaction = transaction;
  }

  @Override
  public void record(List<OrderFact> facts) {
    try {
      transaction.executeWithoutResult(_ -> changing.learn(facts));
    } catch (RuntimeException e) {
      if (!Defects.isDefect(e)) {
        throw e;
      }
      if (facts.size() > 1) {
        record(facts.subList(0, facts.size() / 2));
        record(facts.subList(facts.size() / 2, facts.size()));
      } else {
        log.error("Refused a fact about {}: {}", facts.getFirst().order(), Defects.reason(e));
        transaction.executeWithoutResult(_ -> changing.refuse(facts, e.getClass().getSimpleName()));
      }
    }
  }
}

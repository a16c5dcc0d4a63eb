package org.puente.payments.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.puente.payments.fsp.BankReport;
import org.puente.payments.outcomes.Feeds;

/** How far feeds were applied. Nobody is kept from reading: the lock at the commit must do. */
final class FeedTable implements Feeds {

  private final Database database;
  private final Map<String, Long> positions = new HashMap<>();
  private final Map<String, Boolean> movements = new HashMap<>();

  FeedTable(Database database) {
    this.database = database;
  }

  @Override
  public long lock(String fsp) {
    return position(fsp);
  }

  @Override
  public long position(String fsp) {
    return positions.getOrDefault(fsp, 0L);
  }

  @Override
  public void applied(String fsp, List<BankReport> reports, Instant now) {
    for (BankReport report : reports) {
      StoreRules.check(
          report.sequence() > position(fsp), "line %d is applied again", report.sequence());
      database.put(positions, fsp, report.sequence());
    }
  }

  @Override
  public Set<String> known(String fsp, Set<String> bankReferences) {
    Set<String> known = new HashSet<>(bankReferences);
    known.retainAll(movements.keySet());
    return known;
  }

  @Override
  public void remember(String fsp, List<BankReport> reports, List<String> bankReferences) {
    bankReferences.forEach(
        reference -> {
          StoreRules.check(
              !movements.containsKey(reference), "movement %s counts twice", reference);
          database.put(movements, reference, true);
        });
  }

  @Override
  public boolean lease(String fsp, UUID instance, Duration lease) {
    return true;
  }

  @Override
  public void caughtUp(String fsp) {}
}

package org.puente.distribution.console.remote;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a bank is doing, as payment-adapter sees it.
 *
 * @param byHand whether people carry its files to a portal and back
 * @param files whether files of its own are read, if only statements
 * @param purposes what it is called for; empty where it is never called
 * @param opensAt when it takes orders again; null while it does
 * @param waiting orders that were not sent yet, or have no code yet
 * @param undecided orders whose outcome the bank has yet to tell
 */
public record FspStatus(
    String code,
    Way issuing,
    boolean byHand,
    @Nullable Boolean files,
    List<Called> purposes,
    @Nullable Instant opensAt,
    int inFlight,
    long waiting,
    long undecided,
    @Nullable Instant feedReadAt) {

  /** How its codes come into being. */
  public enum Way {
    ON_ORDER,
    FROM_INVENTORY,
    BY_FILE
  }

  /** Whether calls go through. */
  public enum Health {
    WORKS,
    TRYING,
    DOWN
  }

  /** One thing that the bank is called for, and the state of its circuit breaker. */
  public record Called(String purpose, String circuit) {

    /** A breaker that somebody switched off lets every call through. */
    public Health health() {
      return switch (circuit) {
        case "CLOSED", "DISABLED", "METRICS_ONLY" -> Health.WORKS;
        case "HALF_OPEN" -> Health.TRYING;
        default -> Health.DOWN;
      };
    }

    public String tone() {
      return switch (health()) {
        case WORKS -> "done";
        case TRYING -> "wait";
        case DOWN -> "stop";
      };
    }
  }

  /** What it is called for; where codes come in boxes, nobody asks it for any. */
  public List<Called> calls() {
    return purposes.stream()
        .filter(called -> !(fromInventory() && called.purpose().equals("ISSUING")))
        .toList();
  }

  public boolean well() {
    return calls().stream().allMatch(called -> called.health() == Health.WORKS);
  }

  public boolean fromInventory() {
    return issuing == Way.FROM_INVENTORY;
  }

  public boolean byFile() {
    return issuing == Way.BY_FILE;
  }

  public boolean sendsFiles() {
    return byFile() || Boolean.TRUE.equals(files);
  }
}

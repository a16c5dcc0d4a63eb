package org.puente.payments.files;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.puente.payments.fsp.Fsp;
import org.puente.payments.fsp.Fsps;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/** Takes the bytes of banks' files away once nobody wants a look any more; one file a commit. */
final class PurgingContents {

  private static final Logger log = LoggerFactory.getLogger(PurgingContents.class);
  private static final int MOST = 100;

  private final KeptContents contents;
  private final Fsps fsps;
  private final Policy policy;
  private final TransactionOperations transaction;
  private final Clock clock;

  /**
   * How long bytes are kept.
   *
   * @param afterClosing after the day that a file belongs to was closed, or a file was refused
   * @param unclosed after a file arrived, where nobody closes its day
   */
  record Policy(Duration afterClosing, Duration unclosed) {}

  PurgingContents(
      KeptContents contents,
      Fsps fsps,
      Policy policy,
      TransactionOperations transaction,
      Clock clock) {
    this.contents = contents;
    this.fsps = fsps;
    this.policy = policy;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** True while there may be more. */
  boolean step() {
    Instant now = clock.instant();
    var due = new KeptContents.Due(now.minus(policy.afterClosing()), now.minus(policy.unclosed()));
    boolean more = false;
    for (Fsp fsp : fsps.all()) {
      List<UUID> files = contents.due(fsp.code(), fsp.hours().zone(), due, MOST);
      files.forEach(file -> transaction.executeWithoutResult(_ -> contents.purge(file)));
      if (!files.isEmpty()) {
        log.info("The bytes of {} files of {} were taken away", files.size(), fsp.code());
      }
      more |= files.size() == MOST;
    }
    return more;
  }
}

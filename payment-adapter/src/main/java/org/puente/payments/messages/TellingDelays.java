package org.puente.payments.messages;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.puente.events.ids.Ids;
import org.puente.payments.messages.Messages.Fresh;
import org.puente.payments.messages.Messages.Overdue;
import org.puente.payments.messages.Messages.Recipient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Tells whoever still waits when the promised date passes that it goes on, whether or not a plan
 * includes them by then: once for each promise, in words that name nobody and nothing.
 */
public final class TellingDelays {

  private static final int AT_A_TIME = 200;

  /** Later, other news have come. */
  private static final Duration OLD = Duration.ofDays(3);

  private final Messages messages;
  private final Recipients recipients;
  private final TransactionOperations transaction;
  private final Clock clock;

  public TellingDelays(
      Messages messages, Recipients recipients, TransactionOperations transaction, Clock clock) {
    this.messages = messages;
    this.recipients = recipients;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Whether there may be more. */
  public boolean tell() {
    boolean promises = each(messages::takeOverduePromises, this::ofPromises);
    return each(messages::takeOverdue, this::ofTransfers) | promises;
  }

  private boolean each(IntFunction<List<Overdue>> taking, Consumer<List<Overdue>> queueing) {
    Boolean more =
        transaction.execute(
            _ -> {
              List<Overdue> overdue = taking.apply(AT_A_TIME);
              queueing.accept(overdue.stream().filter(Overdue::waits).toList());
              return !overdue.isEmpty();
            });
    return Boolean.TRUE.equals(more);
  }

  private void ofPromises(List<Overdue> overdue) {
    queue(overdue, Overdue::promiseId, recipients.ofPromises(overdue));
  }

  private void ofTransfers(List<Overdue> overdue) {
    queue(
        overdue, Overdue::transferId, recipients.of(overdue, Overdue::transferId, Overdue::sealed));
  }

  private void queue(
      List<Overdue> overdue, Function<Overdue, UUID> id, Map<UUID, Recipient> known) {
    messages.queue(
        overdue.stream()
            .map(each -> fresh(each, Objects.requireNonNull(known.get(id.apply(each)))))
            .toList());
  }

  private Fresh fresh(Overdue overdue, Recipient recipient) {
    return new Fresh(
        Ids.next(),
        MessageKind.NOTICE,
        TextKey.NOTICE,
        overdue.about(),
        null,
        Recipients.byTextOrNot(recipient),
        null,
        recipients.soonest(recipient),
        clock.instant().plus(OLD));
  }
}

package org.puente.events.inbox;

import java.util.List;

/**
 * Applies one poll's events with set-based SQL, inside one transaction of the jobs role.
 *
 * <p>It may be called again with the same events, with parts of them, and from offset zero: it
 * keeps the highest sequence per aggregate and skips the rest. It throws DefectiveEventException
 * where an event can never be applied; any other exception but a DataIntegrityViolationException
 * means that the infrastructure failed and the batch is tried again.
 */
@FunctionalInterface
public interface EventBatchHandler {
  void handle(List<Incoming> batch);
}

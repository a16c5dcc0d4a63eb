package org.puente.distribution.notices;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.puente.events.access.Caller;
import org.puente.events.audit.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps somebody's notices in step with what waits for them, whenever they look and before their
 * digest is made.
 */
@Service
public class Noticing {

  private final WhatWaits whatWaits;
  private final Notices notices;
  private final TransactionTemplate transaction;
  private final AuditTrail audit;

  Noticing(
      WhatWaits whatWaits, Notices notices, TransactionTemplate transaction, AuditTrail audit) {
    this.whatWaits = whatWaits;
    this.notices = notices;
    this.transaction = transaction;
    this.audit = audit;
  }

  /** What waits for the caller now, each noticed once. Not inside of a transaction. */
  public List<Notice> refresh(Caller caller) {
    return refresh(caller, whatWaits.of(caller));
  }

  /** The same for whoever has looked already. */
  public List<Notice> refresh(Caller caller, WhatWaits.Found found) {
    List<Notice> open = notices.open();
    Set<Waiting> known = open.stream().map(Notice::about).collect(Collectors.toSet());
    Set<Waiting> fresh =
        found.waiting().stream()
            .filter(each -> !known.contains(each))
            .collect(Collectors.toUnmodifiableSet());
    Set<UUID> over =
        open.stream()
            .filter(each -> !found.unseen().contains(each.about().kind()))
            .filter(each -> !found.waiting().contains(each.about()))
            .map(Notice::id)
            .collect(Collectors.toUnmodifiableSet());
    if (fresh.isEmpty() && over.isEmpty()) {
      return open;
    }
    transaction.executeWithoutResult(
        _ -> {
          notices.end(over);
          notices.add(caller.userId(), fresh);
        });
    return notices.open();
  }

  /** Marks one of the caller's as read, or all of them. */
  public void read(@Nullable UUID id) {
    transaction.executeWithoutResult(
        _ -> {
          int read = notices.read(id);
          audit.record("notice.read", id == null ? "all" : id.toString(), Map.of("notices", read));
        });
  }
}

package org.puente.events.contract;

import java.time.Instant;
import java.util.UUID;

/** Every part of a transfer was accepted: the person can go to the ATM. */
public record CodeIssued(
    UUID promiseId,
    UUID transferId,
    String fsp,
    int parts,
    Money amount,
    Money withdrawnTotal,
    Instant expiresAt,
    Instant occurredAt)
    implements PayoutEvent {}

package org.puente.fspsimulator.book;

import java.time.Instant;
import java.util.UUID;

/**
 * One line of a bank's feed.
 *
 * @param sequence counts from 1, per bank, without gaps
 * @param amount cash paid, cash returned, or the part that was never withdrawn
 */
public record Entry(
    String bank,
    long sequence,
    UUID reference,
    EntryKind kind,
    Money amount,
    Money withdrawnTotal,
    Money reversedTotal,
    Instant occurredAt) {}

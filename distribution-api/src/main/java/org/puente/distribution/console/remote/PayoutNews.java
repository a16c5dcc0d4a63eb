package org.puente.distribution.console.remote;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that payment-adapter told of a transfer.
 *
 * @param type the event's name
 * @param reason the bank's own code, of a rejection
 */
public record PayoutNews(UUID transferId, String type, @Nullable String reason, Instant at) {}

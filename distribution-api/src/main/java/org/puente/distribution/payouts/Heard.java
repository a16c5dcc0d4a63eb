package org.puente.distribution.payouts;

import java.time.Instant;
import org.puente.events.contract.PayoutEvent;

/**
 * One piece of news and its number in the transfer's sequence.
 *
 * @param toldAt when it was told
 */
public record Heard(long sequence, PayoutEvent event, Instant toldAt) {}

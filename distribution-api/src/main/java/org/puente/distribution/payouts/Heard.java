package org.puente.distribution.payouts;

import org.puente.events.contract.PayoutEvent;

/** One piece of news and its number in the transfer's sequence. */
public record Heard(long sequence, PayoutEvent event) {}

package org.puente.distribution.payouts;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * What one piece of news moved in the ledger of an FSP.
 *
 * @param change of the total withdrawn, net of reversals; may be negative
 * @param toldAt when it was told
 */
public record Booking(String fsp, String currency, BigDecimal change, Instant toldAt) {}

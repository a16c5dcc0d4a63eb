package org.puente.distribution.kits;

import java.time.LocalDate;

/**
 * Units of one lot arriving at a site.
 *
 * @param site territory code
 * @param quantity 1..1,000,000
 * @param expiresOn the day the kit's earliest component expires
 */
public record StockReceipt(
    String kitType, String site, String lot, int quantity, LocalDate expiresOn) {}

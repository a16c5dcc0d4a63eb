package org.puente.distribution.payouts;

import java.util.UUID;

/** A locked transfer: whose it is, and how it and its promise stand. */
public record Known(
    UUID programmeId,
    UUID planId,
    String currency,
    boolean released,
    Standing standing,
    PromiseStanding promise) {}

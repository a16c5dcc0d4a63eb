package org.puente.distribution.kits;

import java.time.LocalDate;
import java.util.UUID;

/** How many units of a lot lie at a site now. */
public record LotBalance(
    UUID lotId, String kitType, String site, String lot, LocalDate expiresOn, int balance) {}

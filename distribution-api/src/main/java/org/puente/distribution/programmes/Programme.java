package org.puente.distribution.programmes;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;

/**
 * A cash programme.
 *
 * @param criteria the newest version, published or not
 * @param published the version in force; empty until one is published
 */
public record Programme(
    UUID id,
    String code,
    String name,
    UUID organisationId,
    String currency,
    BigDecimal budget,
    ProgrammeTerms terms,
    Criteria criteria,
    Optional<Integer> published) {}

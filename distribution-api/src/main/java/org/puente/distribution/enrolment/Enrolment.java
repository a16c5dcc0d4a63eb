package org.puente.distribution.enrolment;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.contract.Urgency;

/** The recorded outcome of targeting for a household, and its amount per cycle. */
public record Enrolment(
    UUID id,
    UUID programmeId,
    UUID householdId,
    UUID personId,
    String territory,
    int householdSize,
    int criteriaVersion,
    int score,
    boolean eligible,
    List<String> reasons,
    Urgency urgency,
    @Nullable BigDecimal ruleAmount,
    BigDecimal amount) {}

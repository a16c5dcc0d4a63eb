package org.puente.stabilization.referrals;

import jakarta.validation.constraints.NotNull;
import java.util.Set;
import java.util.UUID;

/**
 * What is proposed to a person.
 *
 * @param urgent whether it is care that cannot wait
 * @param shownToPerson whether they were shown what would be shared
 */
record ReferralRequest(
    @NotNull UUID serviceId,
    boolean urgent,
    @NotNull Set<SharedFact> shared,
    boolean shownToPerson) {}

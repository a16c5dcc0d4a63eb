package org.puente.stabilization.referrals;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.stabilization.directory.ServiceKind;

/**
 * A referral of one person to one service.
 *
 * @param kind of the service, as it was when it was proposed
 * @param shared what the service is told, as the person was shown it
 * @param remindAt when somebody asks how it went, as long as it is under way
 */
record Referral(
    UUID id,
    UUID episodeId,
    UUID personId,
    UUID serviceId,
    ServiceKind kind,
    @Nullable String provider,
    boolean urgent,
    Set<SharedFact> shared,
    ReferralState state,
    UUID worker,
    Instant proposedAt,
    Instant movedAt,
    @Nullable Instant remindAt,
    List<Note> notes) {}

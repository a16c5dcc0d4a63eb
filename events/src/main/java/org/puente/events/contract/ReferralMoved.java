package org.puente.events.contract;

import java.time.Instant;
import java.util.UUID;

/** A referral of a person moved to another state; where it goes and to whom never travels. */
public record ReferralMoved(
    UUID personId, UUID referralId, UUID episodeId, String state, Instant movedAt)
    implements StabilizationEvent {}

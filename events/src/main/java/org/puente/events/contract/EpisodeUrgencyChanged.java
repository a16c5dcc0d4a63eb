package org.puente.events.contract;

import java.time.Instant;
import java.util.UUID;

/**
 * What is open of an episode is as urgent as this from now on; the reason never travels.
 *
 * @param contactDue by when somebody should have been in touch, unless a task says sooner
 */
public record EpisodeUrgencyChanged(
    UUID personId, UUID episodeId, Urgency urgency, Instant contactDue, Instant changedAt)
    implements StabilizationEvent {}

package org.puente.stabilization.tasks;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.contract.Urgency;

/**
 * What a task was raised with. Only urgency and date change: what is urgent now is raised, and due
 * sooner.
 *
 * @param late present where it was raised because a transfer was late
 * @param dueAt by when there should have been a contact
 */
public record TaskFacts(
    UUID id,
    TaskPurpose purpose,
    @Nullable Lateness late,
    UUID personId,
    UUID episodeId,
    UUID programmeId,
    @Nullable UUID organisationId,
    String territory,
    String language,
    Urgency urgency,
    List<String> requiredQualifications,
    Instant raisedAt,
    Instant dueAt) {}

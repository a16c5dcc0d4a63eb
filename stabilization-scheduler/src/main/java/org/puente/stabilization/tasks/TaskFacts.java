package org.puente.stabilization.tasks;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.puente.events.contract.DelayCause;
import org.puente.events.contract.TaskKind;
import org.puente.events.contract.Urgency;

/** What a task was raised with; none of it changes. */
public record TaskFacts(
    UUID id,
    UUID promiseId,
    int stage,
    UUID personId,
    UUID episodeId,
    UUID programmeId,
    String territory,
    String language,
    Urgency urgency,
    List<String> requiredQualifications,
    TaskKind kind,
    DelayCause cause,
    Instant raisedAt,
    Instant firstContactDue) {}

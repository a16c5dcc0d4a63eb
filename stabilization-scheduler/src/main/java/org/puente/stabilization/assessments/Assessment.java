package org.puente.stabilization.assessments;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** What somebody needed at a moment; never edited, only followed by the next. */
record Assessment(
    UUID id, UUID episodeId, UUID worker, Instant assessedAt, Map<NeedDomain, NeedLevel> needs) {}

package org.puente.stabilization.watches.persistence;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.contract.DelayCause;
import org.puente.events.contract.TransferPromised;
import org.puente.events.contract.Urgency;
import org.puente.stabilization.policies.Timetable;
import org.puente.stabilization.watches.Standing;
import org.puente.stabilization.watches.TimedNews;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** News of a promise by the names of the columns. */
@JsonNaming(SnakeCaseStrategy.class)
record WatchRow(
    UUID promiseId,
    @Nullable UUID personId,
    @Nullable UUID programmeId,
    @Nullable Integer cycle,
    @Nullable Instant dueAt,
    @Nullable String territory,
    @Nullable String language,
    @Nullable Urgency urgency,
    @Nullable List<String> qualifications,
    @Nullable Integer policyVersion,
    @Nullable List<Instant> stageAt,
    @Nullable Duration firstContact,
    @Nullable Duration reportingLag,
    long sequence,
    Instant toldAt,
    long promisedAt,
    @Nullable DelayCause step,
    @Nullable Standing standing,
    @Nullable UUID transferId,
    @Nullable UUID organisationId) {

  static WatchRow of(TimedNews timed) {
    TransferPromised made = timed.news().promised();
    Timetable timetable = timed.timetable();
    return new WatchRow(
        timed.news().promiseId(),
        made == null ? null : made.personId(),
        made == null ? null : made.programmeId(),
        made == null ? null : made.cycle(),
        made == null ? null : made.dueAt(),
        made == null ? null : made.territory(),
        made == null ? null : made.language(),
        made == null ? null : made.urgency(),
        made == null ? null : made.requiredQualifications(),
        timetable == null ? null : timetable.policyVersion(),
        timetable == null ? null : timetable.stages(),
        timetable == null ? null : timetable.firstContact(),
        timed.reportingLag(),
        timed.news().sequence(),
        timed.news().toldAt(),
        timed.news().promisedAt(),
        timed.news().step(),
        timed.news().standing(),
        timed.news().transferId(),
        made == null ? null : made.organisationId());
  }
}

package org.puente.distribution.plans.persistence;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.enrolment.MovingPromises;
import org.puente.distribution.plans.PlanScope;
import org.puente.distribution.plans.Transfers.Stretch;
import org.puente.distribution.plans.persistence.SealedPeople.SealedPerson;
import org.puente.events.contract.CloseOutcome;
import org.puente.events.contract.TransferClosed;
import org.puente.events.ids.Ids;
import org.puente.events.outbox.EventHistory;
import org.puente.events.outbox.HistoryEntry;
import org.puente.events.sql.Columns;
import org.puente.events.sql.Keyset;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Turns promises into transfers, stretch by stretch and each in id order, so that memory stays
 * small and two collections never wait for each other in a circle.
 */
@Repository
class CollectingPromises {

  private static final int CHUNK = 2_000;

  private final JdbcTemplate jdbc;
  private final SealedPeople people;
  private final MovingPromises moving;
  private final EventHistory history;
  private final Clock clock;

  CollectingPromises(
      JdbcTemplate jdbc,
      SealedPeople people,
      MovingPromises moving,
      EventHistory history,
      Clock clock) {
    this.jdbc = jdbc;
    this.people = people;
    this.moving = moving;
    this.history = history;
    this.clock = clock;
  }

  /**
   * A promise that nobody has planned yet.
   *
   * @param transferId of the transfer to be, in the order of the promises
   */
  private record Waiting(
      UUID transferId,
      UUID promiseId,
      UUID householdId,
      UUID personId,
      BigDecimal amount,
      Instant dueAt,
      @Nullable UUID cancelled,
      long lastSequence,
      @Nullable Integer size,
      @Nullable BigDecimal correctedFrom,
      SealedPerson person) {

    /** After the one that tells of the replacement, where there was a cancellation. */
    long approvedSequence() {
      return lastSequence + (cancelled == null ? 1 : 2);
    }
  }

  private record Made(Waiting waiting, byte[] sealedPayee, byte[] fingerprint) {}

  /** The next stretches; any of them may hold nobody who waits. */
  List<Stretch> stretches(PlanScope scope, @Nullable UUID after, int atMost) {
    List<Stretch> stretches = new ArrayList<>();
    Optional<UUID> from = Optional.of(Keyset.orFirst(after));
    while (from.isPresent() && stretches.size() < atMost) {
      UUID start = from.get();
      from = end(scope, start);
      from.ifPresent(end -> stretches.add(new Stretch(start, end)));
    }
    return stretches;
  }

  private Optional<UUID> end(PlanScope scope, UUID from) {
    return jdbc
        .queryForList(
            CollectingSql.END,
            UUID.class,
            scope.programmeId(),
            scope.cycle(),
            scope.territory(),
            from,
            CHUNK)
        .stream()
        .findFirst();
  }

  /** One stretch, in the caller's transaction. */
  int collect(UUID planId, PlanScope scope, Stretch stretch) {
    follow(scope, stretch.after(), stretch.upTo());
    List<Waiting> chunk =
        jdbc.query(
            CollectingSql.NEXT,
            CollectingPromises::waiting,
            scope.programmeId(),
            scope.cycle(),
            scope.territory(),
            stretch.after(),
            stretch.upTo());
    return take(planId, scope, chunk);
  }

  /** What was on its way when somebody else came to receive is theirs now that it is free. */
  private void follow(PlanScope scope, UUID from, UUID end) {
    moving.follow(
        new MovingPromises.Stretch(
            scope.programmeId(), scope.cycle(), scope.territory(), from, end));
  }

  boolean collectOnly(UUID planId, PlanScope scope, UUID promise) {
    follow(scope, before(promise), promise);
    List<Waiting> one =
        jdbc.query(
            CollectingSql.ONLY,
            CollectingPromises::waiting,
            scope.programmeId(),
            scope.cycle(),
            scope.territory(),
            promise);
    return take(planId, scope, one) == 1;
  }

  private static UUID before(UUID id) {
    long low = id.getLeastSignificantBits();
    return new UUID(id.getMostSignificantBits() - (low == 0 ? 1 : 0), low - 1);
  }

  private int take(UUID planId, PlanScope scope, List<Waiting> chunk) {
    int count =
        chunk.isEmpty() ? 0 : add(planId, scope, chunk.parallelStream().map(this::make).toList());
    tellReplaced(chunk);
    return count;
  }

  boolean anyWaiting(PlanScope scope) {
    return !jdbc.queryForList(
            CollectingSql.ANY, scope.programmeId(), scope.cycle(), scope.territory())
        .isEmpty();
  }

  private Made make(Waiting waiting) {
    var sealed = people.seal(waiting.transferId(), waiting.person());
    return new Made(waiting, sealed.payee(), sealed.fingerprint());
  }

  private int add(UUID planId, PlanScope scope, List<Made> made) {
    Columns<Made> columns = new Columns<>(made);
    jdbc.update(
        CollectingSql.RESERVE,
        columns.uuids(it -> it.waiting().promiseId()),
        columns.longs(it -> it.waiting().approvedSequence()));
    Integer added =
        jdbc.queryForObject(
            CollectingSql.ADD,
            Integer.class,
            planId,
            scope.programmeId(),
            scope.cycle(),
            columns.uuids(it -> it.waiting().transferId()),
            columns.uuids(it -> it.waiting().promiseId()),
            columns.uuids(it -> it.waiting().householdId()),
            columns.uuids(it -> it.waiting().personId()),
            columns.column("numeric", it -> it.waiting().amount()),
            columns.instants(it -> it.waiting().dueAt()),
            columns.bytes(Made::sealedPayee),
            columns.bytes(Made::fingerprint),
            columns.longs(it -> it.waiting().approvedSequence()),
            columns.ints(it -> it.waiting().size()),
            columns.texts(it -> plain(it.waiting().correctedFrom())));
    return added == null ? 0 : added;
  }

  /** The wait for a promise that was told to be cancelled goes on, from the date it always had. */
  private void tellReplaced(List<Waiting> chunk) {
    history.append(
        chunk.stream()
            .filter(it -> it.cancelled() != null)
            .map(
                it ->
                    HistoryEntry.of(
                        new TransferClosed(
                            it.promiseId(), it.cancelled(), CloseOutcome.REPLACED, clock.instant()),
                        it.lastSequence() + 1,
                        clock.instant()))
            .toList());
  }

  int unpaid(PlanScope scope) {
    Integer unpaid =
        jdbc.queryForObject(
            """
            SELECT count(*)::int FROM promise
             WHERE programme_id = ? AND cycle = ? AND territory = ? AND coalesce(owed, amount) > paid
               AND (SELECT h.erased_at FROM person h WHERE h.id = person_id) IS NULL
            """,
            Integer.class,
            scope.programmeId(),
            scope.cycle(),
            scope.territory());
    return unpaid == null ? 0 : unpaid;
  }

  private static Waiting waiting(ResultSet row, int number) throws SQLException {
    return new Waiting(
        Ids.next(),
        row.getObject("id", UUID.class),
        row.getObject("household_id", UUID.class),
        row.getObject("person_id", UUID.class),
        row.getBigDecimal("amount"),
        row.getObject("due_at", OffsetDateTime.class).toInstant(),
        row.getObject("cancelled", UUID.class),
        row.getLong("last_sequence"),
        row.getObject("size", Integer.class),
        row.getBigDecimal("corrected_from"),
        SealedPerson.of(row.getObject("person_id", UUID.class), row));
  }

  private static @Nullable String plain(@Nullable BigDecimal amount) {
    return amount == null ? null : amount.toPlainString();
  }
}

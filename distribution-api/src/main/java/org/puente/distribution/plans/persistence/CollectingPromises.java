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
import org.puente.distribution.people.PersonalData;
import org.puente.distribution.people.PersonalField;
import org.puente.distribution.plans.Payees;
import org.puente.distribution.plans.PlanScope;
import org.puente.distribution.plans.Transfers.Stretch;
import org.puente.events.contract.CloseOutcome;
import org.puente.events.contract.TransferClosed;
import org.puente.events.ids.Ids;
import org.puente.events.outbox.EventHistory;
import org.puente.events.outbox.HistoryEntry;
import org.puente.events.sealing.Payee;
import org.puente.events.sealing.PayeeSealer;
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
  private final PersonalData personal;
  private final PayeeSealer sealer;
  private final Payees payees;
  private final EventHistory history;
  private final Clock clock;

  CollectingPromises(
      JdbcTemplate jdbc,
      PersonalData personal,
      PayeeSealer sealer,
      Payees payees,
      EventHistory history,
      Clock clock) {
    this.jdbc = jdbc;
    this.personal = personal;
    this.sealer = sealer;
    this.payees = payees;
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

  /** Whom it is paid to, still sealed: opening and sealing again are done on all processors. */
  private record SealedPerson(
      byte @Nullable [] key,
      byte[] name,
      byte @Nullable [] phone,
      byte @Nullable [] document,
      String language) {}

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

  boolean collectOnly(UUID planId, PlanScope scope, UUID promise) {
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
    Payee payee = payee(waiting.personId(), waiting.person());
    return new Made(waiting, sealer.seal(waiting.transferId(), payee), payees.fingerprint(payee));
  }

  private Payee payee(UUID person, SealedPerson sealed) {
    var seal = personal.of(person, sealed.key());
    return new Payee(
        seal.open(PersonalField.NAME, sealed.name()),
        seal.openIf(PersonalField.PHONE, sealed.phone()),
        seal.openIf(PersonalField.DOCUMENT, sealed.document()),
        sealed.language());
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
        new SealedPerson(
            row.getBytes("key_enc"),
            row.getBytes("name_enc"),
            row.getBytes("phone_enc"),
            row.getBytes("document_enc"),
            row.getString("language")));
  }

  private static @Nullable String plain(@Nullable BigDecimal amount) {
    return amount == null ? null : amount.toPlainString();
  }
}

package org.puente.distribution.plans.persistence;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.people.PersonalData;
import org.puente.distribution.people.PersonalField;
import org.puente.distribution.plans.Payees;
import org.puente.distribution.plans.PlanScope;
import org.puente.distribution.plans.Transfers.Collected;
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
 * Turns promises into transfers, chunk by chunk in id order, so that memory stays small and two
 * collections never wait for each other in a circle.
 */
@Repository
class CollectingPromises {

  private static final int CHUNK = 2_000;

  /**
   * What was paid already stays paid: a replacement is about the rest. The slot is looked up for
   * each promise, by its key: as a join, the planner takes the new plan's own transfers for few,
   * and reads all of them for each promise.
   */
  private static final String WAITS =
      """
            coalesce(p.owed, p.amount) > p.paid AND p.closed IS DISTINCT FROM 'PROMISE_WITHDRAWN'
        AND h.merged_into IS NULL AND h.open_duplicates = 0
        AND (SELECT t.id FROM transfer t
              WHERE t.programme_id = p.programme_id AND t.household_id = p.household_id
                AND t.cycle = p.cycle AND t.holds_slot
              LIMIT 1) IS NULL
      """;

  private static final String OF_SCOPE = " p.programme_id = ? AND p.cycle = ? AND p.territory = ? ";

  /**
   * Where the next chunk ends, by the index promise_by_plan_scope alone. Chosen together with who
   * waits, the planner takes those for few, and reads and sorts all that are left for each chunk.
   */
  private static final String END =
      "SELECT id FROM (SELECT p.id FROM promise p WHERE"
          + OF_SCOPE
          + "AND p.id > ? ORDER BY p.id LIMIT ?) AS chunk ORDER BY id DESC LIMIT 1";

  private static final String NEXT =
      """
      SELECT p.id, p.household_id, p.person_id, coalesce(p.owed, p.amount) - p.paid AS amount, p.due_at, p.last_sequence,
             nullif(p.amount, coalesce(p.owed, p.amount)) - p.paid AS corrected_from,
             CASE WHEN p.closed = 'CANCELLED' THEN (
               SELECT t.id FROM transfer t WHERE t.promise_id = p.id ORDER BY t.id DESC LIMIT 1) END AS cancelled,
             (SELECT size FROM household WHERE id = p.household_id) AS size,
             h.language, h.name_enc, h.phone_enc, h.document_enc
        FROM promise p JOIN person h ON h.id = p.person_id
       WHERE
      """
          + OF_SCOPE
          + "AND p.id > ? AND p.id <= ? AND"
          + WAITS
          + "ORDER BY p.id FOR NO KEY UPDATE OF p";

  private static final String ADD =
      """
      WITH added AS (
        INSERT INTO transfer
          (plan_id, programme_id, cycle, id, promise_id, household_id, person_id, amount, due_at,
           sealed_payee, payee_fingerprint, approved_sequence, household_size, corrected_from)
        SELECT ?, ?, ?, given.*
          FROM unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[], ?::numeric[], ?::timestamptz[],
                      ?::bytea[], ?::bytea[], ?::bigint[], ?::int[], ?::text[]::numeric[]) AS given
        ON CONFLICT (programme_id, household_id, cycle) WHERE holds_slot DO NOTHING
        RETURNING 1)
      SELECT count(*)::int FROM added
      """;

  private static final String RESERVE =
      """
      UPDATE promise p SET last_sequence = given.sequence, closed = NULL
        FROM unnest(?::uuid[], ?::bigint[]) AS given (id, sequence) WHERE p.id = given.id
      """;

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
      byte[] name, byte @Nullable [] phone, byte @Nullable [] document, String language) {}

  private record Made(Waiting waiting, byte[] sealedPayee, byte[] fingerprint) {}

  /** The next chunk, in the caller's transaction; it may hold nobody who waits. */
  Collected collect(UUID planId, PlanScope scope, @Nullable UUID after) {
    UUID from = Keyset.orFirst(after);
    return end(scope, from)
        .map(end -> collect(planId, scope, from, end))
        .orElseGet(() -> new Collected(0, null));
  }

  private Optional<UUID> end(PlanScope scope, UUID from) {
    return jdbc
        .queryForList(
            END, UUID.class, scope.programmeId(), scope.cycle(), scope.territory(), from, CHUNK)
        .stream()
        .findFirst();
  }

  private Collected collect(UUID planId, PlanScope scope, UUID from, UUID end) {
    List<Waiting> chunk =
        jdbc.query(
            NEXT,
            CollectingPromises::waiting,
            scope.programmeId(),
            scope.cycle(),
            scope.territory(),
            from,
            end);
    int count =
        chunk.isEmpty() ? 0 : add(planId, scope, chunk.parallelStream().map(this::make).toList());
    tellReplaced(chunk);
    return new Collected(count, end);
  }

  boolean anyWaiting(PlanScope scope) {
    return !jdbc.queryForList(
            "SELECT 1 FROM promise p JOIN person h ON h.id = p.person_id WHERE"
                + OF_SCOPE
                + "AND"
                + WAITS
                + "LIMIT 1",
            scope.programmeId(),
            scope.cycle(),
            scope.territory())
        .isEmpty();
  }

  private Made make(Waiting waiting) {
    Payee payee = payee(waiting.personId(), waiting.person());
    return new Made(waiting, sealer.seal(waiting.transferId(), payee), payees.fingerprint(payee));
  }

  private Payee payee(UUID person, SealedPerson sealed) {
    return new Payee(
        personal.open(person, PersonalField.NAME, sealed.name()),
        open(person, PersonalField.PHONE, sealed.phone()),
        open(person, PersonalField.DOCUMENT, sealed.document()),
        sealed.language());
  }

  private int add(UUID planId, PlanScope scope, List<Made> made) {
    Columns<Made> columns = new Columns<>(made);
    jdbc.update(
        RESERVE,
        columns.uuids(it -> it.waiting().promiseId()),
        columns.longs(it -> it.waiting().approvedSequence()));
    Integer added =
        jdbc.queryForObject(
            ADD,
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
            row.getBytes("name_enc"),
            row.getBytes("phone_enc"),
            row.getBytes("document_enc"),
            row.getString("language")));
  }

  private static @Nullable String plain(@Nullable BigDecimal amount) {
    return amount == null ? null : amount.toPlainString();
  }

  private @Nullable String open(UUID person, PersonalField field, byte @Nullable [] sealed) {
    return sealed == null ? null : personal.open(person, field, sealed);
  }
}

package org.puente.distribution.payouts.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.payouts.Booking;
import org.puente.distribution.payouts.Change;
import org.puente.distribution.payouts.Known;
import org.puente.distribution.payouts.PromiseStanding;
import org.puente.distribution.payouts.Standing;
import org.puente.distribution.payouts.Standings;
import org.puente.distribution.plans.TransferStatus;
import org.puente.events.contract.CloseOutcome;
import org.puente.events.contract.StopKind;
import org.puente.events.sql.Columns;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

@Repository
class JdbcStandings implements Standings {

  /** Promise before transfer, in order, as everybody locks them. */
  private static final String LOCK =
      """
      SELECT t.id, t.plan_id, t.programme_id, p.currency, t.amount, t.withdrawn, t.parts, t.heard,
             t.doubted, t.seen, t.stop, t.stop_after, coalesce(t.fsp, p.fsps[1]) AS fsp,
             is_released(t, r.claimed) AS released,
             CASE WHEN t.state = 'PLANNED' AND is_released(t, r.claimed) THEN 'RELEASED' ELSE t.state END AS state,
             pr.id AS promise_id, coalesce(pr.owed, pr.amount) AS promised, pr.paid, pr.closed, pr.last_sequence
        FROM transfer t
        JOIN promise pr ON pr.id = t.promise_id
        JOIN payment_plan p ON p.id = t.plan_id
        JOIN plan_release r ON r.plan_id = t.plan_id
       WHERE t.id = ANY (?::uuid[])
       ORDER BY pr.id, t.id
         FOR NO KEY UPDATE OF pr, t
      """;

  /**
   * A slot that was freed comes back with late evidence, unless a replacement holds it by now: then
   * the row stays marked for a person to look at.
   */
  private static final String SAVE =
      """
      UPDATE transfer t
         SET state = n.state, withdrawn = n.withdrawn, fsp = n.fsp, parts = n.parts, heard = n.heard,
             doubted = n.doubted, seen = n.seen, stop = n.stop,
             stop_after = CASE WHEN n.stop IS NULL THEN NULL ELSE t.stop_after END,
             contradicted = coalesce(n.contradicted, t.contradicted),
             holds_slot = n.holds_slot AND (t.holds_slot OR NOT EXISTS (
               SELECT FROM transfer o
                WHERE o.programme_id = t.programme_id AND o.household_id = t.household_id
                  AND o.cycle = t.cycle AND o.holds_slot AND o.id <> t.id)),
             changed_at = app_now()
        FROM unnest(?::uuid[], ?::text[], ?::numeric[], ?::text[], ?::int[], ?::bigint[], ?::bigint[],
                    ?::bigint[], ?::text[], ?::text[], ?::boolean[])
          AS n (id, state, withdrawn, fsp, parts, heard, doubted, seen, stop, contradicted, holds_slot)
       WHERE t.id = n.id
      """;

  private static final String BOOK =
      """
      INSERT INTO fsp_heard (fsp, currency, told_at, paid, returned)
      SELECT fsp, currency, date_bin('15 minutes', told_at, 'epoch'), sum(greatest(change, 0)), sum(greatest(-change, 0))
        FROM unnest(?::text[], ?::text[], ?::numeric[], ?::timestamptz[]) AS b (fsp, currency, change, told_at)
       GROUP BY 1, 2, 3
      """;

  private static final String SAVE_PROMISES =
      """
      UPDATE promise p SET paid = n.paid, closed = n.closed, last_sequence = n.sequence
        FROM unnest(?::uuid[], ?::numeric[], ?::text[], ?::bigint[]) AS n (id, paid, closed, sequence)
       WHERE p.id = n.id
      """;

  private final JdbcTemplate jdbc;

  JdbcStandings(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Map<UUID, Known> lock(Collection<UUID> transfers) {
    Map<UUID, Known> known = new HashMap<>();
    jdbc.query(
        LOCK,
        row -> {
          Known each = known(row);
          known.put(each.standing().transferId(), each);
        },
        new Columns<>(List.copyOf(transfers)).uuids(id -> id));
    return known;
  }

  @Override
  public void save(List<Change> changes) {
    Columns<Change> columns = new Columns<>(changes);
    jdbc.update(
        SAVE,
        columns.uuids(it -> it.after().transferId()),
        columns.texts(it -> it.after().status().state().name()),
        columns.column("numeric", it -> it.after().status().withdrawn()),
        columns.texts(it -> it.after().fsp()),
        columns.ints(it -> it.after().parts()),
        columns.longs(it -> it.after().heard()),
        columns.longs(it -> it.after().doubted()),
        columns.longs(it -> it.after().seen()),
        columns.texts(it -> kind(it.after().stop())),
        columns.texts(
            it -> it.after().contradicts(it.before().standing()).map(Enum::name).orElse(null)),
        columns.column("boolean", it -> it.after().status().state().holdsSlot()));
  }

  @Override
  public void book(List<Booking> bookings) {
    if (bookings.isEmpty()) {
      return;
    }
    Columns<Booking> columns = new Columns<>(bookings);
    jdbc.update(
        BOOK,
        columns.texts(Booking::fsp),
        columns.texts(Booking::currency),
        columns.column("numeric", Booking::change),
        columns.instants(Booking::toldAt));
  }

  @Override
  public void savePromises(Collection<PromiseStanding> promises) {
    if (promises.isEmpty()) {
      return;
    }
    Columns<PromiseStanding> columns = new Columns<>(List.copyOf(promises));
    jdbc.update(
        SAVE_PROMISES,
        columns.uuids(PromiseStanding::id),
        columns.column("numeric", PromiseStanding::paid),
        columns.texts(it -> name(it.closed())),
        columns.longs(PromiseStanding::lastSequence));
  }

  private static Known known(ResultSet row) throws SQLException {
    boolean released = row.getBoolean("released");
    String stop = row.getString("stop");
    String closed = row.getString("closed");
    return new Known(
        row.getObject("programme_id", UUID.class),
        row.getObject("plan_id", UUID.class),
        row.getString("currency"),
        released,
        new Standing(
            row.getObject("id", UUID.class),
            row.getBigDecimal("amount"),
            TransferStatus.of(
                TransferStatus.State.valueOf(row.getString("state")),
                released,
                row.getBigDecimal("withdrawn")),
            row.getString("fsp"),
            row.getInt("parts"),
            row.getLong("heard"),
            row.getLong("doubted"),
            row.getLong("seen"),
            stop == null
                ? null
                : new Standing.PendingStop(StopKind.valueOf(stop), row.getLong("stop_after"))),
        new PromiseStanding(
            row.getObject("promise_id", UUID.class),
            row.getBigDecimal("promised"),
            row.getBigDecimal("paid"),
            closed == null ? null : CloseOutcome.valueOf(closed),
            row.getLong("last_sequence")));
  }

  private static @Nullable String kind(Standing.@Nullable PendingStop stop) {
    return stop == null ? null : stop.kind().name();
  }

  private static @Nullable String name(@Nullable Enum<?> value) {
    return value == null ? null : value.name();
  }
}

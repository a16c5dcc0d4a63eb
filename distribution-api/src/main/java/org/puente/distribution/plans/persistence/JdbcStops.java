package org.puente.distribution.plans.persistence;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.puente.distribution.plans.LockedTransfer;
import org.puente.distribution.plans.Stopping;
import org.puente.distribution.plans.Stops;
import org.puente.distribution.plans.TransferStatus;
import org.puente.events.contract.StopKind;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

@Repository
class JdbcStops implements Stops {

  private final JdbcTemplate jdbc;

  JdbcStops(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** The walk skips what is withheld; what is resumed behind the walk stays so and goes singly. */
  @Override
  public void move(LockedTransfer transfer, TransferStatus to, boolean dropped) {
    UUID id = transfer.content().id();
    if (dropped) {
      jdbc.update("UPDATE transfer SET dropped = true WHERE id = ?", id);
      jdbc.update(
          "UPDATE payment_plan SET count = count - 1, total = total - ? WHERE id = ?",
          transfer.content().amount(),
          transfer.planId());
    }
    jdbc.update(
        """
        UPDATE transfer
           SET state = ?, holds_slot = ?, withheld = ?, released_singly = ?, changed_at = app_now()
         WHERE id = ?
        """,
        to.state().name(),
        to.state().holdsSlot(),
        !(to instanceof TransferStatus.Planned),
        to instanceof TransferStatus.Released,
        id);
  }

  @Override
  public void await(LockedTransfer transfer, StopKind kind) {
    jdbc.update(
        "UPDATE transfer SET stop = ?, stop_after = seen WHERE id = ?",
        kind.name(),
        transfer.content().id());
  }

  @Override
  public void resume(LockedTransfer transfer) {
    jdbc.update(
        """
        UPDATE transfer
           SET stop = NULL, stop_after = NULL, state = CASE WHEN state = 'HELD' THEN 'RELEASED' ELSE state END, changed_at = app_now()
         WHERE id = ?
        """,
        transfer.content().id());
  }

  @Override
  public long nextSequence(UUID promiseId) {
    Long next =
        jdbc.queryForObject(
            "UPDATE promise SET last_sequence = last_sequence + 1 WHERE id = ? RETURNING last_sequence",
            Long.class,
            promiseId);
    if (next == null) {
      throw new IllegalStateException("A promise without a sequence: " + promiseId);
    }
    return next;
  }

  @Override
  public void promiseCancelled(UUID promiseId) {
    jdbc.update("UPDATE promise SET closed = 'CANCELLED' WHERE id = ?", promiseId);
  }

  @Override
  public void keep(UUID transferId, Request request, boolean immediate) {
    jdbc.update(
        "INSERT INTO transfer_stop (transfer_id, wish, effect, reason, asked_by, asked_by_name) VALUES (?, ?, ?, ?, ?, ?)",
        transferId,
        request.wish().name(),
        immediate ? "IMMEDIATE" : "REQUESTED",
        request.reason(),
        request.by().id(),
        request.by().username());
  }

  @Override
  public List<Kept> of(UUID transferId) {
    return jdbc.query(
        "SELECT * FROM transfer_stop WHERE transfer_id = ? ORDER BY id",
        (row, number) ->
            new Kept(
                Stopping.Wish.valueOf(row.getString("wish")),
                row.getString("effect").equals("IMMEDIATE"),
                row.getString("reason"),
                row.getString("asked_by_name"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant()),
        transferId);
  }
}

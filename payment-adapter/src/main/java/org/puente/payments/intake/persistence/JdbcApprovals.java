package org.puente.payments.intake.persistence;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.puente.events.sql.Columns;
import org.puente.payments.intake.Approvals;
import org.puente.payments.intake.Approved;
import org.puente.payments.orders.Order;
import org.puente.payments.orders.RequestHash;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** One statement per poll, however many transfers it holds. */
@Repository
class JdbcApprovals implements Approvals {

  /**
   * Whoever is approved after their date waits a day before they are told that it goes on, unless
   * their promise sees to it.
   */
  private static final String TAKE_IN =
      """
      WITH approved AS (
        INSERT INTO transfer AS t
          (id, promise_id, programme_id, organisation_id, territory, plan_id, amount, currency, fsps,
           sealed_payee, request_hash, approved_sequence, notice_at, state, received_at)
        SELECT id, promise_id, programme_id, organisation_id, territory, plan_id, amount, currency,
               string_to_array(fsps, ','),
               sealed_payee, request_hash, sequence,
               CASE WHEN NOT (SELECT EXISTS (SELECT FROM text_gateway))
                      OR EXISTS (SELECT FROM promise p WHERE p.id = u.promise_id AND (p.looked OR p.notice_at IS NOT NULL))
                    THEN NULL
                    WHEN due_at > ?::timestamptz THEN due_at ELSE ?::timestamptz + interval '1 day' END,
               'OPEN', ?::timestamptz
          FROM unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::uuid[], ?::numeric[], ?::text[], ?::text[],
                      ?::bytea[], ?::text[], ?::bigint[], ?::timestamptz[])
            AS u (id, promise_id, programme_id, organisation_id, territory, plan_id, amount, currency, fsps,
                  sealed_payee, request_hash, sequence, due_at)
        ON CONFLICT (id) DO UPDATE
          SET programme_id = excluded.programme_id,
              organisation_id = excluded.organisation_id, territory = excluded.territory, plan_id = excluded.plan_id, amount = excluded.amount,
              currency = excluded.currency, fsps = excluded.fsps,
              sealed_payee = excluded.sealed_payee, request_hash = excluded.request_hash,
              approved_sequence = excluded.approved_sequence, notice_at = excluded.notice_at, state = 'OPEN',
              stop = CASE WHEN t.control_sequence > excluded.approved_sequence THEN t.stop END
        WHERE t.state = 'AHEAD'
        RETURNING t.id, t.programme_id, t.organisation_id, t.territory, t.plan_id, t.currency, t.stop),
      placed AS (
        INSERT INTO bank_order
          (fsp, client_reference, transfer_id, programme_id, organisation_id, territory, plan_id, part,
           generation, amount, currency, request_hash, state, next_step_at, placed_at)
        SELECT u.fsp, u.client_reference, a.id, a.programme_id, a.organisation_id, a.territory, a.plan_id,
               u.part, 1, u.amount, a.currency,
               u.request_hash, 'NEW', ?::timestamptz, ?::timestamptz
          FROM unnest(?::text[], ?::uuid[], ?::uuid[], ?::int[], ?::numeric[], ?::text[])
            AS u (fsp, client_reference, transfer_id, part, amount, request_hash)
          JOIN approved a ON a.id = u.transfer_id
         WHERE a.stop IS NULL)
      SELECT id, stop IS NOT NULL AS stopped FROM approved
      """;

  private final JdbcTemplate jdbc;

  JdbcApprovals(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  private record Placement(Order order, String approvedHash) {

    String requestHash() {
      return RequestHash.of(
          approvedHash, order.key().fsp(), order.key().clientReference(), order.amount());
    }
  }

  /** In the order of ids, so that two instances with the same records wait for each other. */
  @Override
  public List<TakenIn> takeIn(List<Approved> approved, Instant now) {
    Columns<Approved> transfers =
        new Columns<>(
            approved.stream().sorted(Comparator.comparing(Approved::transferId)).toList());
    Columns<Placement> orders =
        new Columns<>(
            transfers.rows().stream()
                .flatMap(a -> a.orders().stream().map(o -> new Placement(o, a.requestHash())))
                .toList());
    return jdbc.query(
        TAKE_IN,
        (row, _) -> new TakenIn(row.getObject("id", UUID.class), row.getBoolean("stopped")),
        now.toString(),
        now.toString(),
        now.toString(),
        transfers.uuids(Approved::transferId),
        transfers.uuids(Approved::promiseId),
        transfers.uuids(Approved::programmeId),
        transfers.uuids(Approved::organisationId),
        transfers.texts(Approved::territory),
        transfers.uuids(Approved::planId),
        transfers.column("numeric", a -> a.amount().amount()),
        transfers.texts(a -> a.amount().currency()),
        transfers.texts(a -> String.join(",", a.fsps())),
        transfers.bytes(Approved::sealedPayee),
        transfers.texts(Approved::requestHash),
        transfers.longs(Approved::sequence),
        transfers.instants(Approved::dueAt),
        now.toString(),
        now.toString(),
        orders.texts(placed -> placed.order().key().fsp()),
        orders.uuids(placed -> placed.order().key().clientReference()),
        orders.uuids(placed -> placed.order().slot().transferId()),
        orders.ints(placed -> placed.order().slot().part()),
        orders.column("numeric", placed -> placed.order().amount().amount()),
        orders.texts(Placement::requestHash));
  }

  @Override
  public Map<UUID, String> knownHashes(List<UUID> transfers) {
    Map<UUID, String> hashes = new HashMap<>();
    jdbc.query(
        "SELECT id, request_hash FROM transfer WHERE id = ANY (?::uuid[]) AND state <> 'AHEAD'",
        row -> {
          hashes.put(row.getObject("id", UUID.class), row.getString("request_hash"));
        },
        new SqlArrayValue("uuid", transfers.toArray()));
    return hashes;
  }
}

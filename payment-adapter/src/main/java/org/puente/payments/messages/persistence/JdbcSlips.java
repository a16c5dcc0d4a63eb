package org.puente.payments.messages.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.puente.payments.messages.Slips;
import org.puente.payments.orders.OrderKey;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Slips in PostgreSQL; only its functions hand sealed codes to a request. */
@Repository
class JdbcSlips implements Slips {

  private static final String BATCHES =
      "SELECT id, organisation_id, programme_id, territory, tickets, made_by, made_at FROM slip_batch ";

  private static final UUID LAST = new UUID(-1, -1);

  private final JdbcClient jdbc;

  JdbcSlips(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Waiting> waiting() {
    return jdbc.sql("SELECT * FROM waiting_slips()")
        .query((row, _) -> new Waiting(place(row), row.getInt("people")))
        .list();
  }

  @Override
  public int batch(UUID id, Place place, String by, int atMost) {
    return jdbc.sql("SELECT batch_slips(?, ?, ?, ?, ?, ?)")
        .params(id, place.organisationId(), place.programmeId(), place.territory(), by, atMost)
        .query(Integer.class)
        .single();
  }

  @Override
  public List<Batch> batches(Optional<UUID> before, int limit) {
    return jdbc.sql(BATCHES + "WHERE id < ? ORDER BY id DESC LIMIT ?")
        .params(before.orElse(LAST), limit)
        .query(JdbcSlips::batch)
        .list();
  }

  @Override
  public Optional<Batch> find(UUID id) {
    return jdbc.sql(BATCHES + "WHERE id = ?").param(id).query(JdbcSlips::batch).optional();
  }

  @Override
  public List<Ticket> tickets(UUID batch) {
    return jdbc.sql(
            """
            SELECT DISTINCT s.ticket, m.transfer_id
              FROM slip s JOIN message m ON m.id = s.message_id
             WHERE s.batch_id = ?
             ORDER BY s.ticket
            """)
        .param(batch)
        .query((row, _) -> new Ticket(row.getInt(1), row.getObject(2, UUID.class)))
        .list();
  }

  @Override
  public List<Printing> printings(UUID batch) {
    return jdbc.sql(
            """
            SELECT kind, number, custodian, printed_at, slips, reason
              FROM slip_printing WHERE batch_id = ? ORDER BY printed_at, kind, number
            """)
        .param(batch)
        .query(
            (row, _) ->
                new Printing(
                    Kind.valueOf(row.getString("kind")),
                    row.getInt("number"),
                    row.getString("custodian"),
                    row.getTimestamp("printed_at").toInstant(),
                    row.getInt("slips"),
                    row.getString("reason")))
        .list();
  }

  @Override
  public Outcome print(Wish wish) {
    try {
      List<Slip> slips =
          jdbc.sql("SELECT * FROM print_slips(?, ?, ?, ?, ?::int[])")
              .param(wish.batch())
              .param(wish.kind().name())
              .param(wish.custodian())
              .param(wish.reason())
              .param(boxed(wish.tickets()))
              .query(JdbcSlips::slip)
              .list();
      return slips.isEmpty() ? new Outcome.NothingAlive() : new Outcome.Printed(slips);
    } catch (DataIntegrityViolationException e) {
      return refused(e);
    }
  }

  private static Outcome refused(DataIntegrityViolationException refused) {
    ServerErrorMessage server =
        NestedExceptionUtils.getMostSpecificCause(refused) instanceof PSQLException postgres
            ? postgres.getServerErrorMessage()
            : null;
    return switch (server == null ? null : server.getConstraint()) {
      case "nobody_has_codes_and_pins" -> new Outcome.HasTheOther();
      case "slip_printing_pkey", "printed_again_for_a_reason" -> new Outcome.PrintedOnce();
      case null, default -> throw refused;
    };
  }

  private static Integer @Nullable [] boxed(int @Nullable [] tickets) {
    return tickets == null ? null : Arrays.stream(tickets).boxed().toArray(Integer[]::new);
  }

  private static Batch batch(ResultSet row, int number) throws SQLException {
    return new Batch(
        row.getObject("id", UUID.class),
        place(row),
        row.getInt("tickets"),
        row.getString("made_by"),
        row.getTimestamp("made_at").toInstant());
  }

  private static Place place(ResultSet row) throws SQLException {
    return new Place(
        row.getObject("organisation_id", UUID.class),
        row.getObject("programme_id", UUID.class),
        row.getString("territory"));
  }

  private static Slip slip(ResultSet row, int number) throws SQLException {
    return new Slip(row.getInt("ticket"), row.getInt("part"), secret(row));
  }

  static Secret secret(ResultSet row) throws SQLException {
    Timestamp expires = row.getTimestamp("expires_at");
    return new Secret(
        row.getString("language"),
        new OrderKey(row.getString("fsp"), row.getObject("client_reference", UUID.class)),
        row.getBytes("sealed"),
        expires == null ? null : expires.toInstant());
  }
}

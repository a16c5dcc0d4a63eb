package org.puente.payments.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.puente.events.ids.Ids;
import org.puente.payments.orders.OrderState;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;

class DatabaseRulesIT extends OnTheRoad {

  @Test
  void the_database_knows_the_same_graph_as_the_code() {
    Set<String> inCode =
        Arrays.stream(OrderState.values())
            .flatMap(from -> from.successors().stream().map(to -> from + " " + to))
            .collect(Collectors.toSet());

    assertThat(
            jdbc.queryForList("SELECT from_state || ' ' || to_state FROM order_edge", String.class))
        .containsExactlyInAnyOrderElementsOf(inCode);
  }

  @Test
  void an_order_moves_only_along_the_graph_and_each_move_is_kept() {
    UUID order = order(transfer(100), 1, 100);

    assertThatThrownBy(() -> move(order, "WITHDRAWN"))
        .isInstanceOf(DataIntegrityViolationException.class)
        .hasMessageContaining("cannot move from NEW to WITHDRAWN");

    move(order, "ACCEPTED");
    move(order, "WITHDRAWN");
    assertThat(
            jdbc.queryForList(
                "SELECT to_state FROM order_move WHERE client_reference = ? ORDER BY id",
                String.class,
                order))
        .containsExactly("ACCEPTED", "WITHDRAWN");
    assertThatThrownBy(() -> jdbc.update("DELETE FROM order_move"))
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  void the_parts_of_a_transfer_sum_to_its_amount() {
    UUID transfer = transfer(240);

    assertThatThrownBy(() -> order(transfer, 1, 200))
        .isInstanceOf(DataIntegrityViolationException.class)
        .hasMessageContaining("do not sum");
  }

  @Test
  void a_part_has_one_order_that_is_not_dead_across_all_fsps() {
    UUID transfer = transfer(100);
    UUID first = order(transfer, 1, 100);

    assertThatThrownBy(() -> order(transfer, 2, 100)).isInstanceOf(DuplicateKeyException.class);

    move(first, "CANCELLED");
    order(transfer, 2, 100);
  }

  @Test
  void what_an_order_is_for_never_changes() {
    UUID order = order(transfer(100), 1, 100);

    for (String change :
        List.of("amount = 90", "transfer_id = gen_random_uuid()", "request_hash = 'x'")) {
      assertThatThrownBy(
              () ->
                  jdbc.update(
                      "UPDATE bank_order SET " + change + " WHERE client_reference = ?", order))
          .as(change)
          .isInstanceOf(DataAccessException.class);
    }
    assertThatThrownBy(
            () -> jdbc.update("DELETE FROM bank_order WHERE client_reference = ?", order))
        .isInstanceOf(DataAccessException.class);
  }

  private UUID transfer(int amount) {
    UUID transfer = Ids.next();
    jdbc.update(
        """
        INSERT INTO transfer (id, promise_id, programme_id, amount, currency, fsps, request_hash,
                              approved_sequence, state, received_at)
        VALUES (?, uuidv7(), uuidv7(), ?, 'USD', ARRAY['BANK_A'], 'hash', 1, 'OPEN', app_now())
        """,
        transfer,
        amount);
    return transfer;
  }

  /** Frozen, so that nobody sends it. */
  private UUID order(UUID transfer, int generation, int amount) {
    UUID reference = UUID.randomUUID();
    jdbc.update(
        """
        INSERT INTO bank_order (fsp, client_reference, transfer_id, programme_id, part, generation,
                                amount, currency, request_hash, state, placed_at)
        VALUES (?, ?, ?, uuidv7(), 1, ?, ?, 'USD', 'hash', 'NEW', app_now())
        """,
        generation == 1 ? "BANK_A" : "BANK_B",
        reference,
        transfer,
        generation,
        amount);
    return reference;
  }

  private void move(UUID order, String state) {
    jdbc.update("UPDATE bank_order SET state = ? WHERE client_reference = ?", state, order);
  }
}

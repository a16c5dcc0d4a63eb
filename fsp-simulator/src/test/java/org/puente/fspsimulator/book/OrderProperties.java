package org.puente.fspsimulator.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class OrderProperties {

  private static final Instant NOON = Instant.parse("2026-02-03T12:00:00Z");

  sealed interface Move {
    record Accept() implements Move {}

    record Reject() implements Move {}

    record Withdraw(long minor) implements Move {}

    record Expire() implements Move {}

    record Cancel() implements Move {}

    record Reverse() implements Move {}
  }

  @Provide
  Arbitrary<List<Move>> moves() {
    Arbitrary<Move> withdraw = Arbitraries.longs().between(-100, 15_000).map(Move.Withdraw::new);
    Arbitrary<Move> others =
        Arbitraries.of(
            new Move.Accept(),
            new Move.Reject(),
            new Move.Expire(),
            new Move.Cancel(),
            new Move.Reverse());
    return Arbitraries.frequencyOf(Tuple.of(3, withdraw), Tuple.of(2, others))
        .list()
        .ofMaxSize(12)
        .map(
            moves -> {
              moves.addFirst(new Move.Accept());
              return moves;
            });
  }

  @Property
  void neverPaysMoreThanTheAmountAndEveryCentIsAccountedFor(@ForAll("moves") List<Move> moves) {
    Order order = order(12_000);
    long told = 0;
    for (Move move : moves) {
      if (apply(order, move) instanceof Movement.Moved(Order next, EntryKind kind, Money amount)) {
        assertThat(next.withdrawn().minor()).isBetween(order.withdrawn().minor(), 12_000L);
        assertThat(next.reversed().minor()).isBetween(0L, next.withdrawn().minor());
        told += kind == EntryKind.WITHDRAWAL ? amount.minor() : 0;
        told -= kind == EntryKind.REVERSAL ? amount.minor() : 0;
        order = next;
      }
    }
    long paid = order.withdrawn().minor() - order.reversed().minor();
    assertThat(told).isEqualTo(paid);
    assertThat(order.claimed().minor()).isEqualTo(order.state().holdsFunds() ? 12_000L : paid);
  }

  @Property
  void movesOnlyAlongTheGraph(@ForAll("moves") List<Move> moves) {
    Order order = order(12_000);
    for (Move move : moves) {
      OrderState before = order.state();
      if (apply(order, move) instanceof Movement.Moved(Order next, _, _)) {
        assertThat(after(before)).contains(next.state());
        order = next;
      }
    }
  }

  @Property
  void aDeadCodePaysNothing(@ForAll("moves") List<Move> moves) {
    Order order = order(12_000);
    for (Move move : moves) {
      order = apply(order, move) instanceof Movement.Moved(Order next, _, _) ? next : order;
    }
    if (!order.state().isLive()) {
      assertThat(order.available().isZero()).isTrue();
      assertThat(order.withdraw(new Money(1_000, "USD"), NOON))
          .isInstanceOf(Movement.Refused.class);
    }
  }

  private static Set<OrderState> after(OrderState state) {
    return switch (state) {
      case PENDING -> Set.of(OrderState.ACTIVE, OrderState.REJECTED);
      case ACTIVE ->
          Set.of(
              OrderState.PART_REDEEMED,
              OrderState.REDEEMED,
              OrderState.EXPIRED,
              OrderState.CANCELLED);
      case PART_REDEEMED ->
          Set.of(
              OrderState.PART_REDEEMED,
              OrderState.REDEEMED,
              OrderState.EXPIRED,
              OrderState.CANCELLED,
              OrderState.REVERSED);
      case REDEEMED -> Set.of(OrderState.REVERSED);
      case REJECTED, EXPIRED, CANCELLED, REVERSED -> Set.of();
    };
  }

  private static Movement apply(Order order, Move move) {
    return switch (move) {
      case Move.Accept _ -> order.accept("1234567890", null, NOON);
      case Move.Reject _ -> order.reject(NOON);
      case Move.Withdraw(long minor) -> order.withdraw(new Money(minor, "USD"), NOON);
      case Move.Expire _ -> order.expire(NOON);
      case Move.Cancel _ -> order.cancel(NOON);
      case Move.Reverse _ -> order.reverse(NOON);
    };
  }

  static Order order(long minor) {
    Money nothing = Money.zero("USD");
    return new Order(
        1,
        "a",
        UUID.fromString("6e1c5a58-6f0c-5d43-9a3c-0a8c3d0f6a11"),
        new Money(minor, "USD"),
        3_600,
        new Payee("+593991234567", "Ana", "es"),
        OrderState.PENDING,
        null,
        null,
        nothing,
        nothing,
        NOON,
        NOON,
        null,
        null);
  }
}

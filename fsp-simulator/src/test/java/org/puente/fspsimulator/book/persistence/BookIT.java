package org.puente.fspsimulator.book.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.puente.fspsimulator.book.Book;
import org.puente.fspsimulator.book.Draft;
import org.puente.fspsimulator.book.Money;
import org.puente.fspsimulator.book.Movement;
import org.puente.fspsimulator.book.Order;
import org.puente.fspsimulator.book.OrderState;
import org.puente.fspsimulator.book.Payee;

class BookIT {

  private static final Instant NOON = Instant.parse("2026-02-03T12:00:00.123Z");

  @TempDir Path folder;

  @Test
  void isTheSameBookAfterItWasClosedAndOpened() {
    UUID reference = UUID.randomUUID();
    Order written;
    try (Book book = open()) {
      written = book.perform(draft -> put(draft, reference, "1234567890"));
      book.perform(draft -> withdraw(draft, reference, 4_000));
      book.remember("colour", "green");
    }
    try (Book book = open()) {
      assertThat(book.find("a", reference))
          .usingRecursiveComparison()
          .ignoringFields("state", "withdrawn")
          .isEqualTo(written);
      assertThat(book.byCode("a", "1234567890")).isEqualTo(book.find("a", reference));
      assertThat(book.claimed("a")).isEqualTo(12_000);
      assertThat(book.recall("colour")).isEqualTo("green");
      assertThat(book.perform(Draft::nextId)).isGreaterThan(written.id());
    }
  }

  @Test
  void workThatFailsLeavesNoTraceAndItsNeighboursStay() {
    try (Book book = open();
        ExecutorService everybody = Executors.newVirtualThreadPerTaskExecutor()) {
      List<UUID> good = IntStream.range(0, 200).mapToObj(each -> UUID.randomUUID()).toList();
      UUID bad = UUID.randomUUID();
      good.forEach(
          each -> everybody.execute(() -> book.perform(draft -> put(draft, each, code(each)))));

      assertThatThrownBy(
              () ->
                  book.perform(
                      draft -> {
                        put(draft, bad, "9999999999");
                        throw new IllegalStateException("changed my mind");
                      }))
          .hasMessage("changed my mind");

      everybody.close();
      assertThat(book.find("a", bad)).isNull();
      assertThat(book.orders("a")).hasSize(200);
      assertThat(book.claimed("a")).isEqualTo(200 * 12_000);
    }
  }

  @Test
  void aWithdrawalSeesTheOneBeforeItInTheSameCommit() {
    UUID reference = UUID.randomUUID();
    try (Book book = open()) {
      book.perform(draft -> put(draft, reference, "1234567890"));

      Movement second =
          book.perform(
              draft -> {
                withdraw(draft, reference, 7_000);
                return withdraw(draft, reference, 7_000);
              });

      assertThat(second).isInstanceOf(Movement.Refused.class);
      Order order = Objects.requireNonNull(book.find("a", reference));
      assertThat(order.state()).isEqualTo(OrderState.PART_REDEEMED);
      assertThat(order.withdrawn()).isEqualTo(new Money(7_000, "USD"));
    }
  }

  @Test
  void hasOneWriterOnly() {
    try (Book book = open()) {
      assertThat(book.orders("a")).isEmpty();
      assertThatThrownBy(this::open).isInstanceOf(Exception.class);
    }
  }

  private Book open() {
    return new Book(new SqlitePages(folder), List.of("a"));
  }

  private static String code(UUID reference) {
    return reference.toString();
  }

  private static Order put(Draft draft, UUID reference, String code) {
    Money nothing = Money.zero("USD");
    Order pending =
        new Order(
            draft.nextId(),
            "a",
            reference,
            new Money(12_000, "USD"),
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
    Order active = ((Movement.Moved) pending.accept(code, null, NOON)).order();
    draft.put(active);
    return active;
  }

  private static Movement withdraw(Draft draft, UUID reference, long minor) {
    Order order = Objects.requireNonNull(draft.find("a", reference));
    Movement movement = order.withdraw(new Money(minor, "USD"), NOON);
    if (movement instanceof Movement.Moved moved) {
      draft.put(moved);
    }
    return movement;
  }
}

package org.puente.fspsimulator.book;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One order for one withdrawal code.
 *
 * @param reference the client's own reference, GSMA's X-CorrelationID
 * @param serverReference GSMA's serverCorrelationId, of an order that was taken asynchronously
 * @param withdrawn everything that ATMs paid, before {@code reversed} is taken off
 */
public record Order(
    long id,
    String bank,
    UUID reference,
    Money amount,
    long lifetimeSeconds,
    Payee payee,
    OrderState state,
    @Nullable String code,
    @Nullable String pin,
    Money withdrawn,
    Money reversed,
    Instant createdAt,
    Instant modifiedAt,
    @Nullable UUID serverReference,
    @Nullable String callbackUrl) {

  public Instant expiresAt() {
    return createdAt.plusSeconds(lifetimeSeconds);
  }

  /** What the ATM can still pay out; nothing unless the code is live. */
  public Money available() {
    return state.isLive() ? amount.minus(withdrawn) : Money.zero(amount.currency());
  }

  /** What the order takes from the float: cash paid and not returned, and funds still held. */
  public Money claimed() {
    Money paid = withdrawn.minus(reversed);
    return state.holdsFunds() ? paid.plus(amount.minus(withdrawn)) : paid;
  }

  public Movement accept(String newCode, @Nullable String newPin, Instant at) {
    return state == OrderState.PENDING
        ? Movement.of(withCode(newCode, newPin).to(OrderState.ACTIVE, at))
        : new Movement.Refused(Refusal.of(state));
  }

  public Movement reject(Instant at) {
    return state == OrderState.PENDING
        ? Movement.of(to(OrderState.REJECTED, at))
        : new Movement.Refused(Refusal.of(state));
  }

  /** Cash leaves the machine: at most what is available. */
  public Movement withdraw(Money cash, Instant at) {
    if (!state.isLive()) {
      return new Movement.Refused(Refusal.of(state));
    }
    if (cash.minor() <= 0 || cash.exceeds(available())) {
      return new Movement.Refused(Refusal.AMOUNT_TOO_HIGH);
    }
    Money total = withdrawn.plus(cash);
    OrderState next = total.equals(amount) ? OrderState.REDEEMED : OrderState.PART_REDEEMED;
    return new Movement.Moved(with(next, total, reversed, at), EntryKind.WITHDRAWAL, cash);
  }

  public Movement expire(Instant at) {
    return close(OrderState.EXPIRED, EntryKind.EXPIRY, at);
  }

  public Movement cancel(Instant at) {
    return close(OrderState.CANCELLED, EntryKind.CANCELLED, at);
  }

  /** All the cash that was paid comes back after all; the code is dead. */
  public Movement reverse(Instant at) {
    return switch (state) {
      case PART_REDEEMED, REDEEMED ->
          new Movement.Moved(
              with(OrderState.REVERSED, withdrawn, withdrawn, at),
              EntryKind.REVERSAL,
              withdrawn.minus(reversed));
      case PENDING, REJECTED, ACTIVE, EXPIRED, CANCELLED, REVERSED ->
          new Movement.Refused(Refusal.of(state));
    };
  }

  private Movement close(OrderState closed, EntryKind kind, Instant at) {
    return state.isLive()
        ? new Movement.Moved(to(closed, at), kind, available())
        : new Movement.Refused(Refusal.of(state));
  }

  private Order to(OrderState next, Instant at) {
    return with(next, withdrawn, reversed, at);
  }

  private Order with(OrderState next, Money paid, Money returned, Instant at) {
    return new Order(
        id,
        bank,
        reference,
        amount,
        lifetimeSeconds,
        payee,
        next,
        code,
        pin,
        paid,
        returned,
        createdAt,
        at,
        serverReference,
        callbackUrl);
  }

  private Order withCode(String newCode, @Nullable String newPin) {
    return new Order(
        id,
        bank,
        reference,
        amount,
        lifetimeSeconds,
        payee,
        state,
        newCode,
        newPin,
        withdrawn,
        reversed,
        createdAt,
        modifiedAt,
        serverReference,
        callbackUrl);
  }
}

package org.puente.payments.road;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.puente.events.ids.Ids;
import org.puente.events.sealing.Contact;
import org.puente.events.sealing.Keysets;
import org.puente.events.sealing.Payee;
import org.puente.events.sealing.PayeeSealer;
import org.puente.events.testing.TestKeys;
import org.puente.payments.fsp.IssuedCode;
import org.puente.payments.orders.CodeSealer;
import org.puente.payments.orders.OrderKey;
import org.springframework.jdbc.core.JdbcTemplate;

/** Transfers at a bank of which only the codes are known: BANK_T tells nobody, so we do. */
final class Issued {

  static final String FSP = "BANK_T";

  private final JdbcTemplate jdbc;
  private final PayeeSealer payees =
      new PayeeSealer(Keysets.aead(TestKeys.folder().resolve("payee.json")));
  private final CodeSealer codes =
      new CodeSealer(Keysets.aead(TestKeys.folder().resolve("codes.json")));

  Issued(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Digits of nobody. */
  static String phone() {
    return "+5939" + ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999);
  }

  /** A transfer whose parts have these codes, not issued yet. */
  record Ready(UUID id, String phone, List<String> codes, List<OrderKey> orders) {}

  Ready ready(int parts, String phone, @Nullable String pin) {
    return ready(parts, new Payee("Ana Quispe", phone, null, "es"), pin, Duration.ofDays(30));
  }

  Ready ready(int parts, String phone, Contact contact) {
    return ready(
        parts, new Payee("Ana Quispe", phone, null, "es", contact), null, Duration.ofDays(30));
  }

  Ready ready(int parts, Payee payee, @Nullable String pin, Duration lifetime) {
    UUID id = Ids.next();
    jdbc.update(
        """
        INSERT INTO transfer (id, promise_id, programme_id, organisation_id, territory, amount, currency, fsps,
                              sealed_payee, phone_hash, request_hash, approved_sequence, state, received_at)
        VALUES (?, uuidv7(), ?, ?, 'tulcan', ?, 'USD', ARRAY['BANK_T'], ?, ?, 'hash', 1, 'OPEN', app_now())
        """,
        id,
        Distribution.PROGRAMME,
        Distribution.ORGANISATION,
        BigDecimal.valueOf(100L * parts),
        payees.seal(id, payee),
        hash(payee.phone()));
    List<OrderKey> orders = new ArrayList<>();
    for (int part = 1; part <= parts; part++) {
      orders.add(new OrderKey(FSP, UUID.randomUUID()));
    }
    jdbc.update(
        """
        INSERT INTO bank_order (fsp, client_reference, transfer_id, programme_id, part, generation, amount,
                                currency, request_hash, state, placed_at)
        SELECT 'BANK_T', u.reference::uuid, ?, ?, u.part, 1, 100, 'USD', 'hash', 'NEW', app_now()
          FROM unnest(?::text[]) WITH ORDINALITY AS u (reference, part)
        """,
        id,
        Distribution.PROGRAMME,
        orders.stream().map(order -> order.clientReference().toString()).toArray(String[]::new));
    List<String> digits = new ArrayList<>();
    for (OrderKey order : orders) {
      digits.add(accept(order, pin, Instant.now().plus(lifetime)));
    }
    return new Ready(id, String.valueOf(payee.phone()), digits, orders);
  }

  void issue(Ready transfer) {
    state(transfer.id(), "ISSUED");
  }

  void state(UUID transfer, String state) {
    jdbc.update("UPDATE transfer SET state = ? WHERE id = ?", state, transfer);
  }

  private String accept(OrderKey order, @Nullable String pin, Instant expiresAt) {
    String digits = Long.toString(ThreadLocalRandom.current().nextLong(10_000_000, 99_999_999));
    IssuedCode code = new IssuedCode(digits, pin, expiresAt);
    jdbc.update(
        """
        UPDATE bank_order SET state = 'ACCEPTED', sealed_code = ?, sealed_pin = ?, expires_at = ?
         WHERE fsp = ? AND client_reference = ?
        """,
        codes.seal(order, code),
        codes.sealPin(order, code),
        Timestamp.from(expiresAt),
        order.fsp(),
        order.clientReference());
    return digits;
  }

  static byte @Nullable [] hash(@Nullable String phone) {
    return phone == null
        ? null
        : Keysets.keyedHash(TestKeys.folder().resolve("pii-index.json")).of(phone);
  }
}

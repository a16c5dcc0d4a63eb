package org.puente.payments.messages.smpp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jsmpp.bean.DeliverSm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.puente.events.sealing.Keysets;
import org.puente.payments.messages.Inbox;
import org.puente.payments.messages.MessageState;
import org.puente.payments.messages.NumberSealer;
import org.puente.payments.messages.Receipts;

class ArrivalsTest {

  @TempDir
  @SuppressWarnings("NullAway.Init") // set before each test
  Path keys;

  @Test
  void a_text_that_is_delivered_again_has_the_same_id_and_later_or_other_words_another()
      throws Exception {
    Keysets.createMissing(keys);
    NumberSealer numbers =
        new NumberSealer(
            Keysets.aead(keys.resolve("codes.json")),
            Keysets.keyedHash(keys.resolve("pii-index.json")));
    List<Inbox.Arrived> taken = new ArrayList<>();
    Instant now = Instant.parse("2026-03-02T09:00:10Z");
    Arrivals soon = new Arrivals(new Kept(), taken::add, numbers, at(now));
    soon.onAcceptDeliverSm(text("ESTADO"));
    soon.onAcceptDeliverSm(text("ESTADO"));
    soon.onAcceptDeliverSm(text("AYUDA"));
    new Arrivals(new Kept(), taken::add, numbers, at(now.plusSeconds(60)))
        .onAcceptDeliverSm(text("ESTADO"));

    assertThat(taken).hasSize(4).extracting(Inbox.Arrived::number).containsOnly("+593991234567");
    List<String> ids = taken.stream().map(text -> String.valueOf(text.externalId())).toList();
    assertThat(ids.get(0)).isEqualTo(ids.get(1)).doesNotContain("593");
    assertThat(Set.copyOf(ids)).hasSize(3);
  }

  @Test
  void a_receipt_is_kept_with_the_phone_it_is_about_whatever_it_says_besides() throws Exception {
    Keysets.createMissing(keys);
    NumberSealer numbers =
        new NumberSealer(
            Keysets.aead(keys.resolve("codes.json")),
            Keysets.keyedHash(keys.resolve("pii-index.json")));
    Kept kept = new Kept();
    Arrivals arrivals = new Arrivals(kept, _ -> {}, numbers, at(Instant.EPOCH));
    for (String state : List.of("DELIVRD", "UNDELIV", "EXPIRED", "ENROUTE")) {
      DeliverSm receipt =
          text(
              "id:00ff sub:001 dlvrd:001 submit date:2603020900 done date:2603020901 stat:"
                  + state
                  + " err:000 text:Para retirar use: 123");
      receipt.setSmscDeliveryReceipt();
      arrivals.onAcceptDeliverSm(receipt);
    }
    arrivals.onAcceptDeliverSm(unreadable());

    assertThat(kept.all)
        .extracting(Receipts.Receipt::status)
        .containsExactly(MessageState.DELIVERED, MessageState.UNDELIVERABLE, MessageState.EXPIRED);
    assertThat(kept.all.getFirst().ids()).containsExactly("ff", "255");
    assertThat(kept.all.getFirst().numberHash()).isEqualTo(numbers.hash("+593991234567"));
  }

  private static DeliverSm unreadable() {
    DeliverSm receipt = text("id:1 stat:");
    receipt.setSmscDeliveryReceipt();
    return receipt;
  }

  private static DeliverSm text(String words) {
    DeliverSm delivered = new DeliverSm();
    delivered.setSourceAddr("593991234567");
    delivered.setShortMessage(words.getBytes(StandardCharsets.US_ASCII));
    return delivered;
  }

  private static Clock at(Instant instant) {
    return Clock.fixed(instant, ZoneOffset.UTC);
  }

  private static final class Kept implements Receipts {

    final List<Receipt> all = new ArrayList<>();

    @Override
    public void keep(Receipt receipt) {
      all.add(receipt);
    }

    @Override
    public List<Duration> apply() {
      return List.of();
    }

    @Override
    public boolean isOurs(UUID message) {
      return false;
    }
  }

  @Test
  void an_id_is_read_as_it_came_first_and_as_hex_or_decimal_then() {
    assertThat(Arrivals.readings("0000001a")).containsExactly("1a", "26");
    assertThat(Arrivals.readings("16")).containsExactly("16", "10", "22");
    assertThat(Arrivals.readings("DEADBEEF")).containsExactly("deadbeef", "3735928559");
    assertThat(Arrivals.readings("msg-77/x")).containsExactly("msg-77/x");
    assertThat(Arrivals.readings("0")).containsExactly("0");
    assertThat(Arrivals.plain("00FF")).isEqualTo("ff");
  }
}

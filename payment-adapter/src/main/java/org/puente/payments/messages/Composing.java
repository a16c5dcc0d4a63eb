package org.puente.payments.messages;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.puente.payments.messages.Messages.Claimed;
import org.puente.payments.orders.CodeSealer;
import org.puente.payments.orders.OrderKey;

/** Makes a text of a message, at the moment of sending and not before: nobody keeps its words. */
public final class Composing {

  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final CodeSealer codes;
  private final NumberSealer numbers;
  private final Wording wording;
  private final HelpLine help;
  private final ZoneId zone;

  /** Where a person answers, free of charge, and when. */
  public record HelpLine(String number, String hours) {}

  public Composing(
      CodeSealer codes, NumberSealer numbers, Wording wording, HelpLine help, ZoneId zone) {
    this.codes = codes;
    this.numbers = numbers;
    this.wording = wording;
    this.help = help;
    this.zone = zone;
  }

  /** Throws IllegalArgumentException when something of it cannot be opened. */
  Text compose(Claimed message) {
    Map<String, String> values = values(message.expiresAt());
    byte[] sealed = message.sealedValues();
    if (sealed != null) {
      values.putAll(numbers.openValues(message.id(), sealed));
    }
    OrderKey order = message.order();
    if (order != null) {
      addSecret(message, order, values);
    }
    String number = numbers.open(message.hash(), message.sealedNumber());
    return new Text(message.id(), number, wording.text(message.language(), message.key(), values));
  }

  /** The same words on paper. Throws IllegalArgumentException when it cannot be opened. */
  public SlipText slip(Slips.Kind kind, Slips.Slip slip) {
    Map<String, String> ticket = Map.of("ticket", Integer.toString(slip.ticket()));
    return new SlipText(
        wording.text(slip.secret().language(), TextKey.SLIP, ticket), words(kind, slip.secret()));
  }

  /** The same words for whoever reads them out. */
  public String words(Slips.Kind kind, Slips.Secret slip) {
    Map<String, String> values = values(slip.expiresAt());
    TextKey key =
        switch (kind) {
          case CODE -> {
            values.put("code", codes.open(slip.order(), slip.sealed()));
            yield TextKey.CODE;
          }
          case PIN -> {
            values.put("pin", codes.openPin(slip.order(), slip.sealed()));
            yield TextKey.PIN;
          }
        };
    return wording.text(slip.language(), key, values);
  }

  private Map<String, String> values(@Nullable Instant expiresAt) {
    Map<String, String> values = new HashMap<>();
    values.put("help", help.number());
    values.put("hours", help.hours());
    if (expiresAt != null) {
      values.put("date", DATE.format(expiresAt.atZone(zone)));
    }
    return values;
  }

  private void addSecret(Claimed message, OrderKey order, Map<String, String> values) {
    switch (message.kind()) {
      case CODE -> values.put("code", codes.open(order, present(message.sealedCode())));
      case PIN -> values.put("pin", codes.openPin(order, present(message.sealedPin())));
      case REMINDER, NOTICE, REPLY -> {}
    }
  }

  private static byte[] present(byte @Nullable [] sealed) {
    if (sealed == null) {
      throw new IllegalArgumentException("Nothing is sealed");
    }
    return sealed;
  }
}

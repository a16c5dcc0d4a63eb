package org.puente.payments.messages.smpp;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.puente.events.sealing.Keysets;
import org.puente.events.testing.TestKeys;
import org.puente.payments.messages.Gateway;
import org.puente.payments.messages.NumberSealer;
import org.puente.payments.messages.Receipts;
import org.puente.payments.messages.sending.MessagesSettings;

/** A gateway of its own for tests of other packages; what is delivered to it is ignored. */
public record SmppGateways(Gateway gateway, Runnable stop) implements AutoCloseable {

  /** Binds to the SMS centre at that port; long texts go as told. */
  public static SmppGateways bound(int port, MessagesSettings.LongTexts longTexts) {
    MessagesSettings.Smpp settings =
        new MessagesSettings.Smpp(
            "localhost",
            port,
            "other",
            "",
            "",
            "2021",
            5,
            100,
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            Duration.ofMillis(200),
            Duration.ofSeconds(1),
            longTexts);
    NumberSealer numbers =
        new NumberSealer(
            Keysets.aead(TestKeys.folder().resolve("codes.json")),
            Keysets.keyedHash(TestKeys.folder().resolve("pii-index.json")));
    Connection connection =
        new Connection(settings, new Arrivals(new Nobody(), _ -> {}, numbers, Clock.systemUTC()));
    connection.start();
    return new SmppGateways(new SmppGateway(settings, connection), connection::stop);
  }

  @Override
  public void close() {
    stop.run();
  }

  private static final class Nobody implements Receipts {

    @Override
    public void keep(Receipt receipt) {}

    @Override
    public List<Duration> apply() {
      return List.of();
    }

    @Override
    public boolean isOurs(UUID message) {
      return false;
    }
  }
}

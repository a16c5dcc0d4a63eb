package org.puente.payments.messages.gateway;

import java.time.Clock;
import java.time.Duration;
import org.puente.payments.messages.Gateway;
import org.puente.payments.messages.sending.MessagesSettings;

/** A gateway for tests of other packages. */
public final class HttpGateways {

  private HttpGateways() {}

  /** The real one, on the channel "rapid". */
  public static Gateway at(String sendUrl, String secret, Clock wall) {
    return new HttpGateway(
        new MessagesSettings.Http(
            "rapid", sendUrl, secret, 10, Duration.ofSeconds(2), Duration.ofSeconds(5)),
        wall);
  }
}

package org.puente.distribution.console.remote;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Where the other services are: {@code PUENTE_STABILIZATION_URL}, {@code PUENTE_PAYMENTS_URL}. */
@ConfigurationProperties("puente")
record RemoteSettings(@DefaultValue Stabilization stabilization, @DefaultValue Payments payments) {

  /** stabilization-scheduler. */
  record Stabilization(@DefaultValue("http://localhost:8082") URI url) {}

  /** payment-adapter. */
  record Payments(@DefaultValue("http://localhost:8081") URI url) {}
}

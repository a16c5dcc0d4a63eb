package org.puente.distribution.console;

import org.puente.events.http.Problem;
import org.springframework.http.HttpStatus;

/** The problem of a service that doesn't answer. */
public final class ServiceAway {

  private ServiceAway() {}

  public static Problem problem() {
    return new Problem(HttpStatus.SERVICE_UNAVAILABLE, "service-away", "It does not answer.");
  }
}

package org.puente.events.access;

import org.springframework.core.Ordered;

/** Where the shared filter chains stand; a service's own go between. */
public final class SecurityOrder {

  public static final int MANAGEMENT = Ordered.HIGHEST_PRECEDENCE + 100;
  public static final int TOKENS = Ordered.LOWEST_PRECEDENCE - 100;

  private SecurityOrder() {}
}

package org.puente.localstack.demo;

import org.puente.localstack.stack.House;

/** Gives each actor the service they need, and the clock that all services follow. */
public final class Stage {
  private final Site site;
  private final Screen screen;
  private final Http http = new Http();
  private final Tokens tokens;
  private final MovingClock clock;

  public Stage(Site site, Screen screen) {
    this.site = site;
    this.screen = screen;
    this.tokens = new Tokens(http, site.url(House.DISTRIBUTION_API));
    this.clock = new MovingClock(site, bank());
  }

  public Screen screen() {
    return screen;
  }

  public MovingClock clock() {
    return clock;
  }

  public Site site() {
    return site;
  }

  public Api distribution(String user) {
    return new Api(http, site.url(House.DISTRIBUTION_API), tokens, user);
  }

  public Api payments(String user) {
    return new Api(http, site.url(House.PAYMENT_ADAPTER), tokens, user);
  }

  public Api stabilization(String user) {
    return new Api(http, site.url(House.STABILIZATION_SCHEDULER), tokens, user);
  }

  public Api bank() {
    return new Api(http, site.url(House.FSP_SIMULATOR), tokens, null);
  }
}

package org.puente.distribution.reports;

import org.springframework.stereotype.Service;

/** The tally of the caller's scope, at most some seconds old. */
@Service
public class RecentTallies {

  private final RecentByScope<Tally> recent;

  RecentTallies(Tallies tallies) {
    recent = new RecentByScope<>(tallies::count);
  }

  public Tally now() {
    return recent.now();
  }
}

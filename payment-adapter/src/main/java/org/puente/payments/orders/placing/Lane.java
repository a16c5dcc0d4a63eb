package org.puente.payments.orders.placing;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.puente.payments.fsp.Fsp;
import org.puente.payments.orders.Track;

/** Everything that goes on for one FSP: its own tracks, so that a slow bank delays no other. */
record Lane(Fsp fsp, List<Track> tracks) {

  int inFlight() {
    return tracks.stream().mapToInt(Track::inFlight).sum();
  }

  void ring() {
    tracks.forEach(Track::ring);
  }

  void start() {
    tracks.forEach(Track::start);
  }

  void stop() {
    tracks.forEach(Track::stop);
  }

  /**
   * @param left how long there is still to wait, for all tracks together
   */
  boolean awaitEmpty(Supplier<Duration> left) throws InterruptedException {
    boolean empty = true;
    for (Track track : tracks) {
      empty &= track.awaitEmpty(left.get());
    }
    return empty;
  }
}

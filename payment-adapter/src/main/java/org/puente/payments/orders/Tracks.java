package org.puente.payments.orders;

import java.util.List;
import org.puente.payments.fsp.Fsp;

/** What one way of issuing codes needs to have going on for an FSP; empty for other ways. */
@FunctionalInterface
public interface Tracks {
  List<Track> of(Fsp fsp);
}

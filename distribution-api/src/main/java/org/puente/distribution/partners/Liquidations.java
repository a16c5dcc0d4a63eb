package org.puente.distribution.partners;

import java.util.List;
import java.util.UUID;

/** What became of partners' instalments, as far as the caller sees them. */
public interface Liquidations {

  /** By partner and cycle. */
  List<Liquidation> of(UUID programme, String currency);
}

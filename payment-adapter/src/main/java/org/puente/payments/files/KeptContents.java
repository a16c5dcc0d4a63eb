package org.puente.payments.files;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** The bytes of banks' files, sealed, for as long as somebody may want a look. */
public interface KeptContents {

  /**
   * When they have been kept for long enough.
   *
   * @param closedBefore since when every day that a file belongs to must be closed, and a refused
   *     file be here
   * @param arrivedBefore since when it must be here where no statement covers its day
   */
  record Due(Instant closedBefore, Instant arrivedBefore) {}

  /** Files of an FSP whose bytes go now, oldest first; its days are those of the zone. */
  List<UUID> due(String fsp, ZoneId zone, Due due, int most);

  /** Takes the bytes away, and the codes and PINs of its lines; the order has its own. */
  void purge(UUID file);
}

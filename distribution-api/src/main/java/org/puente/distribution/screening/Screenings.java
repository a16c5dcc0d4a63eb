package org.puente.distribution.screening;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Plans to screen and what was found; for jobs, which see everybody. */
public interface Screenings {

  /** A plan's content that was not yet compared with the newest version of a required list. */
  record Due(UUID planId, int round, UUID mandateId, UUID listId, BigDecimal threshold) {}

  /**
   * A payee; sealed.
   *
   * @param key of the person, as it is stored
   */
  record Payee(
      UUID transferId,
      UUID personId,
      byte @Nullable [] key,
      byte[] name,
      byte @Nullable [] birthDate,
      int age) {}

  /** Somebody who may be on the list. */
  record Found(UUID transferId, UUID personId, int entry, String reference, BigDecimal score) {}

  List<Due> due();

  /** In order of transfers; whoever is stopped for good is left out. */
  List<Payee> payees(UUID plan, UUID after, int limit);

  /**
   * Keeps a run with what it found; false where another instance did. Whoever was found before to
   * be somebody else, or awaits a decision, is not found again.
   */
  boolean keep(Due due, int people, List<Found> found);
}

package org.puente.distribution.kits;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Kits for people whose money is late, within what the caller may see. */
public interface InterimKits {

  /** Kits that are for this person and of which one is free where they live; by name. */
  List<KitVersion> offers(UUID person);

  /** Where the person lives and which of their promises is late; empty where there is none. */
  Optional<Wait> waitOf(UUID person);

  /** Whoever allocates this kit at this site waits here until the transaction ends. */
  void lock(String site, String kitType);

  /** Whether they are to collect one already, had one this month, or one still serves. */
  boolean has(UUID person, KitVersion kit, YearMonth month);

  /** How many lie at the site, will last long enough, and are nobody's yet. */
  long free(String site, KitVersion kit);

  /** False where the kit is not for this person. */
  boolean allocate(Wait wait, KitVersion kit, YearMonth month);

  /** A late promise, and where the person lives. */
  record Wait(UUID person, UUID promise, String site) {}
}

package org.puente.distribution.households;

import java.util.List;
import java.util.UUID;
import org.puente.distribution.people.PersonalData;
import org.puente.distribution.plans.World;

/** Households of several people, for tests of other features. */
public final class Families {

  private Families() {}

  /** The head, who receives, and another grown-up. */
  public static List<UUID> ofTwo(World world, PersonalData personal) {
    return Family.of(world, personal, 30).people();
  }

  /** The head, who receives, another grown-up and a child. */
  public static List<UUID> ofThree(World world, PersonalData personal) {
    return Family.of(world, personal, 30, 9).people();
  }
}

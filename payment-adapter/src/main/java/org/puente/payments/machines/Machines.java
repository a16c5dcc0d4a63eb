package org.puente.payments.machines;

import java.util.List;
import java.util.UUID;

/** The directory. */
public interface Machines {

  /** An FSP's machines from now on: what was there before goes. */
  void replace(String fsp, List<Machine> machines);

  /** Those of an FSP within the caller's scope, by place and name. */
  List<Machine> of(String fsp, int most);

  /**
   * Machines at a place where a transfer's living codes can be collected, those without steps
   * first; none where it has no living code.
   *
   * @param place as somebody wrote it
   */
  List<Machine> near(UUID transfer, String place, int most);
}

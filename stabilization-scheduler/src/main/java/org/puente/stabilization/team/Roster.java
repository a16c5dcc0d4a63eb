package org.puente.stabilization.team;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Who is away and who is on call, of the workers whom the caller may see. */
public interface Roster {

  /** Leaves that are not over on that day. */
  List<Leave> leavesFrom(LocalDate day);

  /** Duties that are not over then, by when they begin. */
  List<Duty> dutiesFrom(Instant moment);

  void add(Leave leave);

  void add(Duty duty);

  /** False where there is none that the caller may take back. */
  boolean removeLeave(UUID worker, UUID leave);

  /** False where there is none that the caller may take back. */
  boolean removeDuty(UUID worker, UUID duty);
}

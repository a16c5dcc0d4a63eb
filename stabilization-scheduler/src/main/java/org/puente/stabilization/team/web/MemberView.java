package org.puente.stabilization.team.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.stabilization.team.Area;
import org.puente.stabilization.team.Duty;
import org.puente.stabilization.team.Leave;
import org.puente.stabilization.team.Worker;

/**
 * A worker as the API shows them, by the user's id only.
 *
 * @param capacity their own, in people at a time; null: the policy's
 * @param caseload what counts
 * @param people by how many they stand now
 * @param leaves that are not over
 * @param duties that are not over
 */
record MemberView(
    UUID id,
    int revision,
    Set<Area> areas,
    Set<String> languages,
    Set<String> qualifications,
    @Nullable Integer capacity,
    int caseload,
    int people,
    boolean active,
    List<Leave> leaves,
    List<Duty> duties) {

  static MemberView of(Worker worker, int caseload, int people, Times times) {
    return new MemberView(
        worker.id(),
        worker.revision(),
        worker.areas(),
        worker.languages(),
        worker.qualifications(),
        worker.capacity(),
        worker.capacityOr(caseload),
        people,
        worker.active(),
        times.leavesOf(worker.id()),
        times.dutiesOf(worker.id()));
  }

  /** Everybody's. */
  record Times(List<Leave> leaves, List<Duty> duties) {

    List<Leave> leavesOf(UUID worker) {
      return leaves.stream().filter(leave -> leave.worker().equals(worker)).toList();
    }

    List<Duty> dutiesOf(UUID worker) {
      return duties.stream().filter(duty -> duty.worker().equals(worker)).toList();
    }
  }
}

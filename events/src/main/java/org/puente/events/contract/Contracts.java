package org.puente.events.contract;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every contract there is. */
public final class Contracts {

  private static final List<Contract> ALL =
      List.of(
          v1("TransferPromised", Topic.PTM_APPROVALS, TransferPromised.class),
          v1("TransferApproved", Topic.PTM_APPROVALS, TransferApproved.class),
          v1("TransferStopRequested", Topic.PTM_APPROVALS, TransferStopRequested.class),
          v1("TransferResumed", Topic.PTM_APPROVALS, TransferResumed.class),
          v1("TransferClosed", Topic.PTM_APPROVALS, TransferClosed.class),
          v1("StepReached", Topic.PTM_STEPS, StepReached.class),
          v1("PersonErased", Topic.PEOPLE_CHANGES, PersonErased.class),
          v1("CodeIssued", Topic.ATM_PAYOUTS, CodeIssued.class),
          v1("CashWithdrawn", Topic.ATM_PAYOUTS, CashWithdrawn.class),
          v1("PayoutRejected", Topic.ATM_PAYOUTS, PayoutRejected.class),
          v1("PayoutExpired", Topic.ATM_PAYOUTS, PayoutExpired.class),
          v1("PayoutReversed", Topic.ATM_PAYOUTS, PayoutReversed.class),
          v1("PayoutOutcomeUnknown", Topic.ATM_PAYOUTS, PayoutOutcomeUnknown.class),
          v1("PayoutHeld", Topic.ATM_PAYOUTS, PayoutHeld.class),
          v1("PayoutCancelled", Topic.ATM_PAYOUTS, PayoutCancelled.class),
          v1("StopRefused", Topic.ATM_PAYOUTS, StopRefused.class),
          v1("FspDayTotalled", Topic.FSP_TOTALS, FspDayTotalled.class),
          v1("FspFeesStated", Topic.FSP_TOTALS, FspFeesStated.class),
          v1("FspTroubleNoted", Topic.FSP_TROUBLES, FspTroubleNoted.class),
          v1("KitAllocated", Topic.KIT_DELIVERIES, KitAllocated.class),
          v1("KitHandedOver", Topic.KIT_DELIVERIES, KitHandedOver.class),
          v1("KitReturned", Topic.KIT_DELIVERIES, KitReturned.class),
          v1("HandoverConflict", Topic.KIT_DELIVERIES, HandoverConflict.class),
          v1("DelayDetected", Topic.STABILIZATION_TASKS, DelayDetected.class),
          v1("TaskRaised", Topic.STABILIZATION_TASKS, TaskRaised.class),
          v1("SupportTaskRaised", Topic.STABILIZATION_TASKS, SupportTaskRaised.class),
          v1("TaskAssigned", Topic.STABILIZATION_TASKS, TaskAssigned.class),
          v1("TaskCompleted", Topic.STABILIZATION_TASKS, TaskCompleted.class),
          v1("TaskCancelled", Topic.STABILIZATION_TASKS, TaskCancelled.class),
          v1("TaskEscalated", Topic.STABILIZATION_TASKS, TaskEscalated.class),
          v1("EpisodeOpened", Topic.STABILIZATION_TASKS, EpisodeOpened.class),
          v1("EpisodeMoved", Topic.STABILIZATION_TASKS, EpisodeMoved.class),
          v1("EpisodeUrgencyChanged", Topic.STABILIZATION_TASKS, EpisodeUrgencyChanged.class),
          v1("ReferralMoved", Topic.STABILIZATION_TASKS, ReferralMoved.class));

  private static final Map<Class<?>, Contract> BY_TYPE =
      ALL.stream().collect(toUnmodifiableMap(Contract::type, contract -> contract));

  private static final Map<String, Contract> BY_CE_TYPE =
      ALL.stream().collect(toUnmodifiableMap(Contract::ceType, contract -> contract));

  private Contracts() {}

  public static List<Contract> all() {
    return ALL;
  }

  /** The newest contract of this record; throws IllegalArgumentException for any other class. */
  public static Contract of(Class<?> type) {
    Contract contract = BY_TYPE.get(type);
    if (contract == null) {
      throw new IllegalArgumentException("No contract for " + type.getName());
    }
    return contract;
  }

  public static Optional<Contract> byCeType(String ceType) {
    return Optional.ofNullable(BY_CE_TYPE.get(ceType));
  }

  public static Optional<Contract> named(String name, int version) {
    return byCeType("org.puente." + name + ".v" + version);
  }

  private static Contract v1(String name, Topic topic, Class<? extends PuenteEvent> type) {
    return new Contract(name, 1, topic, type);
  }
}

package org.puente.distribution.console;

import static org.puente.events.access.Role.AUDITOR;
import static org.puente.events.access.Role.COORDINATOR;
import static org.puente.events.access.Role.FINANCE_OFFICER;
import static org.puente.events.access.Role.PROGRAMME_OFFICER;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.corrections.Corrections;
import org.puente.distribution.plans.Stops;
import org.puente.distribution.plans.TransferLine;
import org.puente.events.access.Caller;
import org.puente.events.contract.Money;

/** One transfer as its page shows it: what may be done with it, and what was. */
record SingleTransfer(
    TransferLine facts,
    String name,
    PlanView plan,
    List<Act> acts,
    boolean mayStop,
    boolean mine,
    boolean evidence,
    boolean settles,
    boolean answers) {

  private static final Set<String> BEFORE = Set.of("DRAFT", "SUBMITTED", "APPROVED");
  private static final Set<String> UNDER_WAY =
      Set.of("PLANNED", "RELEASED", "AVAILABLE", "PARTLY_PAID");

  /**
   * Something that somebody did to it.
   *
   * @param key names it in the bundles
   */
  record Act(
      String key,
      @Nullable String by,
      Instant at,
      @Nullable String reason,
      @Nullable Money was,
      @Nullable Money becomes) {

    static Act of(Stops.Kept stop) {
      String key = stop.wish().name().toLowerCase(Locale.ROOT) + (stop.immediate() ? "" : ".asked");
      return new Act(key, stop.by(), stop.at(), stop.reason(), null, null);
    }

    static Act of(Corrections.Applied corrected) {
      return new Act(
          "amount",
          corrected.by(),
          corrected.at(),
          corrected.reason(),
          corrected.was(),
          corrected.becomes());
    }
  }

  static SingleTransfer of(
      TransferLine facts, String name, PlanView plan, List<Act> acts, Caller caller) {
    return new SingleTransfer(
        facts,
        name,
        plan,
        acts.stream().sorted(Comparator.comparing(Act::at)).toList(),
        Stream.of(PROGRAMME_OFFICER, FINANCE_OFFICER, COORDINATOR).anyMatch(caller::is),
        caller.is(PROGRAMME_OFFICER),
        Stream.of(FINANCE_OFFICER, COORDINATOR, AUDITOR).anyMatch(caller::is),
        caller.is(FINANCE_OFFICER),
        caller.is(COORDINATOR) || caller.is(PROGRAMME_OFFICER));
  }

  /** Whether the person may be given what opens the status page. */
  public boolean pass() {
    return answers && withBank();
  }

  /** Whether other codes may be asked for: there are some, and no cash is out. */
  public boolean reissue() {
    return settles && facts.state().equals("AVAILABLE") && facts.stop() == null;
  }

  /** Whether a bank may have heard of it, and its person may have been told. */
  public boolean withBank() {
    return !BEFORE.contains(plan.facts().state());
  }

  public String tone() {
    return TransferTone.of(facts.state());
  }

  public boolean draft() {
    return plan.facts().state().equals("DRAFT") && !plan.facts().busy();
  }

  public boolean hold() {
    return mayStop && facts.stop() == null && UNDER_WAY.contains(facts.state()) && !busy();
  }

  public boolean resume() {
    return mayStop && (facts.state().equals("HELD") || "HOLD".equals(facts.stop())) && !busy();
  }

  public boolean cancel() {
    return mayStop
        && !"CANCEL".equals(facts.stop())
        && (UNDER_WAY.contains(facts.state()) || facts.state().equals("HELD"))
        && !busy();
  }

  public boolean correct() {
    return mine && draft() && Set.of("PLANNED", "HELD").contains(facts.state());
  }

  private boolean busy() {
    return plan.facts().busy();
  }
}

package org.puente.distribution.console;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.console.remote.Answer;
import org.puente.distribution.console.remote.HttpMessages;
import org.puente.distribution.console.remote.HttpPayments;
import org.puente.distribution.console.remote.HttpStabilization;
import org.puente.distribution.console.remote.LateStage;
import org.puente.distribution.console.remote.PayoutNews;
import org.puente.distribution.console.remote.SupportStep;
import org.puente.distribution.reports.LifeEvent;
import org.puente.distribution.reports.Timelines;
import org.puente.events.access.Caller;
import org.puente.events.access.Role;
import org.springframework.stereotype.Component;

/**
 * Everything about one person in one line of time. What became of codes is asked of
 * payment-adapter, waits and support of stabilization-scheduler, with the reader's own token: each
 * says only what the reader may know. A service that is away leaves its part out, and the page says
 * so.
 */
@Component
class PersonTimeline {

  /** What this service knows only as it is now; payment-adapter knows how it came about. */
  private static final Set<LifeEvent.Kind> AS_IT_IS_NOW =
      Set.of(LifeEvent.Kind.AVAILABLE, LifeEvent.Kind.FAILED);

  /** Those are told by the ledger, with what they come to. */
  private static final Set<String> MONEY = Set.of("CashWithdrawn", "PayoutReversed");

  private final Timelines timelines;
  private final HttpPayments payments;
  private final HttpStabilization stabilization;
  private final HttpMessages messages;
  private final PersonMessages words;

  PersonTimeline(
      Timelines timelines,
      HttpPayments payments,
      HttpStabilization stabilization,
      HttpMessages messages,
      PersonMessages words) {
    this.timelines = timelines;
    this.payments = payments;
    this.stabilization = stabilization;
    this.messages = messages;
    this.words = words;
  }

  /**
   * A person's timeline.
   *
   * @param away services that did not answer
   */
  record Told(List<Moment> moments, List<String> away) {}

  Told of(UUID person) {
    List<LifeEvent> own = timelines.of(person);
    var line = new Line(new ArrayList<>(), new ArrayList<>());
    boolean told = payouts(own, line);
    own.stream()
        .filter(event -> !(told && AS_IT_IS_NOW.contains(event.kind())))
        .map(Moment::of)
        .forEach(line.moments()::add);
    waits(person, line);
    line.moments().sort(Comparator.comparing(Moment::at));
    return new Told(List.copyOf(line.moments()), List.copyOf(line.away()));
  }

  private record Line(List<Moment> moments, List<String> away) {

    <T> List<T> heard(String service, Answer<List<T>> answer) {
      if (answer.isAway() && !away.contains(service)) {
        away.add(service);
      }
      return answer.found().orElse(List.of());
    }
  }

  /** Whether payment-adapter told what became of the codes. */
  private boolean payouts(List<LifeEvent> own, Line line) {
    Map<UUID, @Nullable Integer> cycles = new HashMap<>();
    own.stream()
        .filter(event -> event.transfer() != null)
        .forEach(event -> cycles.put(Objects.requireNonNull(event.transfer()), event.cycle()));
    if (cycles.isEmpty()) {
      return false;
    }
    Answer<List<PayoutNews>> answer = payments.news(List.copyOf(cycles.keySet()));
    line.heard("payment-adapter", answer).stream()
        .filter(news -> !MONEY.contains(news.type()))
        .map(news -> payout(news, cycles.get(news.transferId())))
        .forEach(line.moments()::add);
    if (answer.found().isPresent()) {
      line.heard("payment-adapter", messages.of(List.copyOf(cycles.keySet()))).stream()
          .map(told -> words.moment(told, cycles))
          .forEach(line.moments()::add);
    }
    return answer.found().isPresent();
  }

  private static Moment payout(PayoutNews news, @Nullable Integer cycle) {
    String tone =
        switch (news.type()) {
          case "CodeIssued", "PayoutHeld", "PayoutOutcomeUnknown" -> "wait";
          case "PayoutRejected", "PayoutExpired", "PayoutCancelled" -> "stop";
          default -> "";
        };
    return Moment.told(news.at(), news.type(), tone, cycle, null, news.reason());
  }

  private void waits(UUID person, Line line) {
    Map<UUID, Integer> cycles = new HashMap<>();
    timelines.instalments(person).forEach(each -> cycles.put(each.promise(), each.cycle()));
    if (cycles.isEmpty()) {
      return;
    }
    List<UUID> promises = List.copyOf(cycles.keySet());
    line.heard("stabilization-scheduler", stabilization.delays(promises)).stream()
        .map(late -> late(late, cycles.get(late.promiseId())))
        .forEach(line.moments()::add);
    if (standsBy()) {
      line.heard("stabilization-scheduler", stabilization.support(person, promises)).stream()
          .map(step -> step(step, cycles.get(step.promiseId())))
          .forEach(line.moments()::add);
    }
  }

  private static boolean standsBy() {
    Caller caller = Caller.current();
    return Stream.of(Role.COORDINATOR, Role.PROTECTION_FOCAL_POINT, Role.DATA_PROTECTION_OFFICER)
        .anyMatch(caller::is);
  }

  private static Moment late(LateStage late, @Nullable Integer cycle) {
    return Moment.told(late.at(), "DELAYED", "stop", cycle, "cause." + late.cause(), null);
  }

  private static Moment step(SupportStep step, @Nullable Integer cycle) {
    String word =
        step.what().equals("CONTACT") && !Boolean.TRUE.equals(step.reached())
            ? "NOT_REACHED"
            : step.what();
    String detail =
        switch (step.what()) {
          case "CONTACT" -> "contact." + step.mode();
          case "ENDED" -> "outcome." + step.outcome();
          case "CANCELLED" -> "cancelled." + step.outcome();
          default -> null;
        };
    String tone = word.equals("CONTACT") ? "done" : "";
    return Moment.told(step.at(), "SUPPORT_" + word, tone, cycle, detail, null);
  }
}

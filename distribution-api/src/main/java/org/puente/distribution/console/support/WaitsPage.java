package org.puente.distribution.console.support;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.console.Places;
import org.puente.distribution.console.remote.Answer;
import org.puente.distribution.console.remote.HttpWaits;
import org.puente.distribution.console.remote.HttpWaits.HeldBack;
import org.puente.distribution.console.remote.HttpWaits.Stay;
import org.puente.distribution.console.remote.HttpWaits.Waiting;
import org.puente.events.contract.DelayCause;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Who waits behind which step: for those who own the steps. */
@Controller
class WaitsPage {

  private static final Duration LOOKED_BACK = Duration.ofDays(90);

  private final HttpWaits waits;
  private final Places places;

  WaitsPage(HttpWaits waits, Places places) {
    this.waits = waits;
    this.places = places;
  }

  /** Where a step is unblocked, for whoever may go there. */
  private static @Nullable String wayTo(DelayCause step) {
    return switch (step) {
      case AWAITING_PARTNER_REPORT -> "/console/programmes";
      case PREPARATION, APPROVAL, RELEASE -> "/console/plans";
      case AWAITING_FUNDS -> "/console/money";
      case FSP -> "/console/banks";
      case NOT_COLLECTED -> "/console/tasks";
    };
  }

  /** One step with all its places. */
  record Step(
      DelayCause cause,
      long people,
      long late,
      long high,
      Instant since,
      @Nullable String way,
      List<Waiting> places) {

    static Step of(DelayCause cause, List<Waiting> places) {
      return new Step(
          cause,
          places.stream().mapToLong(Waiting::people).sum(),
          places.stream().mapToLong(Waiting::late).sum(),
          places.stream().mapToLong(Waiting::high).sum(),
          places.stream().map(Waiting::since).min(Comparator.naturalOrder()).orElseThrow(),
          wayTo(cause),
          places);
    }
  }

  @GetMapping("/console/waiting")
  String waiting(Model model) {
    Answer<List<Waiting>> waiting = waits.waiting();
    Answer<List<Stay>> stays = waiting.isAway() ? new Answer.Away<>() : waits.stays(LOOKED_BACK);
    Answer<List<HeldBack>> surge = waiting.isAway() ? new Answer.Away<>() : waits.surge();
    model.addAttribute("surge", surge.found().orElse(List.of()));
    List<Step> steps = steps(waiting.found().orElse(List.of()));
    List<Stay> durations = stays.found().orElse(List.of());
    model.addAttribute("away", waiting.isAway() || stays.isAway());
    model.addAttribute("steps", steps);
    model.addAttribute("people", steps.stream().mapToLong(Step::people).sum());
    model.addAttribute("late", steps.stream().mapToLong(Step::late).sum());
    model.addAttribute("high", steps.stream().mapToLong(Step::high).sum());
    model.addAttribute("names", places.names());
    model.addAttribute("stays", durations);
    model.addAttribute("longest", durations.stream().mapToDouble(Stay::nine).max().orElse(0));
    model.addAttribute("days", LOOKED_BACK.toDays());
    return "console/support/waits";
  }

  private static List<Step> steps(List<Waiting> waiting) {
    Map<DelayCause, List<Waiting>> byStep =
        waiting.stream()
            .collect(groupingBy(Waiting::step, () -> new EnumMap<>(DelayCause.class), toList()));
    return byStep.entrySet().stream()
        .map(each -> Step.of(each.getKey(), each.getValue()))
        .sorted(Comparator.comparingLong(Step::late).thenComparingLong(Step::people).reversed())
        .toList();
  }
}

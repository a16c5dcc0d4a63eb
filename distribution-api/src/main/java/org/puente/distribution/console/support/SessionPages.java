package org.puente.distribution.console.support;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.console.remote.HttpEpisodes;
import org.puente.events.http.Problem;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Sessions of the caller: agree on one, say who came. */
@Controller
@RequestMapping("/console/tasks/sessions")
@PreAuthorize("hasAnyRole('PSYCHOSOCIAL_WORKER', 'COORDINATOR')")
class SessionPages {

  private static final String LIST = "redirect:/console/tasks/sessions";

  private final HttpEpisodes episodes;
  private final SessionDesk desk;
  private final SupportDesk support;

  SessionPages(HttpEpisodes episodes, SessionDesk desk, SupportDesk support) {
    this.episodes = episodes;
    this.desk = desk;
    this.support = support;
  }

  /**
   * What is to come, and a form for the next one.
   *
   * @param with the episode of the person whom it is with, where it is with one
   */
  @GetMapping
  String list(@RequestParam(required = false) @Nullable UUID with, Model model) {
    desk.show(with == null ? typedWith(model) : with, model);
    return "console/sessions";
  }

  /** Whom a form was for that was refused. */
  private static @Nullable UUID typedWith(Model model) {
    try {
      return model.getAttribute("typed") instanceof Map<?, ?> typed && typed.get("with") != null
          ? UUID.fromString(String.valueOf(typed.get("with")))
          : null;
    } catch (IllegalArgumentException nobody) {
      return null;
    }
  }

  /** What the form of a session sends. */
  record Agreed(
      String kind,
      String mode,
      String place,
      @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) LocalDateTime plannedAt,
      int minutes,
      @Nullable Boolean childFriendly,
      @Nullable Boolean interpreter,
      @Nullable Boolean childcare,
      @Nullable String protocol,
      @Nullable List<UUID> episodes) {

    /** A list in which nobody was ticked is not sent at all. */
    List<UUID> people() {
      if (episodes == null || episodes.isEmpty()) {
        throw Problem.badRequest("invalid-fields", "A session is with somebody.")
            .about(List.of("episodes"));
      }
      return episodes;
    }
  }

  @PostMapping("/agree")
  String agree(Agreed agreed) {
    var plan = new HashMap<String, Object>();
    plan.put("kind", agreed.kind());
    plan.put("mode", agreed.mode());
    plan.put("place", agreed.place());
    plan.put("plannedAt", support.at(agreed.plannedAt()));
    plan.put("minutes", agreed.minutes());
    plan.put("childFriendly", isTicked(agreed.childFriendly()));
    plan.put("interpreter", isTicked(agreed.interpreter()));
    plan.put("childcare", isTicked(agreed.childcare()));
    if (agreed.protocol() != null && !agreed.protocol().isBlank()) {
      plan.put("protocol", agreed.protocol());
    }
    episodes.agree(plan, agreed.people()).given();
    return LIST;
  }

  /** A box that is not ticked is not sent at all. */
  private static boolean isTicked(@Nullable Boolean box) {
    return Boolean.TRUE.equals(box);
  }

  /** Who came: a parameter for each participant, by the id of their episode. */
  @PostMapping("/held")
  String held(
      @RequestParam UUID session,
      @RequestParam Map<String, String> given,
      @RequestParam(required = false) @Nullable LocalDate next) {
    var attendance = new HashMap<String, String>();
    given.forEach(
        (name, value) -> {
          if (SupportWords.ATTENDANCE.contains(value)) {
            attendance.put(name, value);
          }
        });
    var body = new HashMap<String, Object>(Map.of("attendance", attendance));
    if (next != null) {
      body.put("nextContactAt", support.inTheMorning(next));
    }
    episodes.held(session, body).given();
    return LIST;
  }

  @PostMapping("/cancel")
  String cancel(@RequestParam UUID session) {
    episodes.cancel(session).given();
    return LIST;
  }
}

package org.puente.distribution.console.support;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.console.remote.EpisodeFacts;
import org.puente.distribution.console.remote.HttpEpisodes;
import org.puente.distribution.console.remote.HttpNotes;
import org.puente.events.http.Problem;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Sealed notes of one person, on a page of their own: opening it is a line of the trail. */
@Controller
@RequestMapping("/console/tasks/episodes/{id}/notes")
@PreAuthorize(
    "hasAnyRole('PSYCHOSOCIAL_WORKER', 'COORDINATOR', 'PSYCHOSOCIAL_SUPERVISOR',"
        + " 'PROTECTION_FOCAL_POINT')")
class NotePages {

  private static final int LONGEST = 4_000;

  private final HttpNotes notes;
  private final HttpEpisodes episodes;
  private final SupportDesk desk;

  NotePages(HttpNotes notes, HttpEpisodes episodes, SupportDesk desk) {
    this.notes = notes;
    this.episodes = episodes;
    this.desk = desk;
  }

  @GetMapping
  String page(@PathVariable UUID id, Model model) {
    EpisodeFacts.Episode episode = episodes.episode(id).given();
    model.addAttribute("episode", episode);
    model.addAttribute(
        "name", desk.names(List.of(episode.personId())).getOrDefault(episode.personId(), "–"));
    model.addAttribute("opened", notes.notes(id).given());
    model.addAttribute("compartments", SupportWords.COMPARTMENTS);
    return "console/support/notes";
  }

  @PostMapping("/write")
  String write(
      @PathVariable UUID id,
      @RequestParam String compartment,
      @RequestParam String written,
      @RequestParam(required = false) @Nullable UUID corrects) {
    demand(!written.isBlank() && written.length() <= LONGEST && isText(written), "written");
    notes.write(id, compartment, written, corrects).given();
    return back(id);
  }

  @PostMapping("/open")
  String open(@PathVariable UUID id, @RequestParam String reason) {
    demand(isText(reason), "reason");
    notes.openExceptionally(id, reason).given();
    return back(id);
  }

  private static void demand(boolean accepted, String field) {
    if (!accepted) {
      throw Problem.badRequest("invalid-fields", field + ": cannot be accepted.")
          .about(List.of(field));
    }
  }

  /** What is sealed no database looks at. */
  private static boolean isText(String typed) {
    return typed.indexOf(0) < 0;
  }

  private static String back(UUID id) {
    return "redirect:/console/tasks/episodes/" + id + "/notes";
  }
}

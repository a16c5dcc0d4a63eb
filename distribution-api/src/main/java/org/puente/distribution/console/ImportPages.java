package org.puente.distribution.console;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.puente.distribution.people.Contacts;
import org.puente.distribution.people.Identities;
import org.puente.distribution.registration.Duplicates;
import org.puente.distribution.registration.ImportProgress;
import org.puente.distribution.registration.Imports;
import org.puente.distribution.registration.Rejects;
import org.puente.events.access.Caller;
import org.puente.events.access.Role;
import org.puente.events.http.PageRequest;
import org.puente.events.http.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** A registration file that goes in. */
@Controller
@RequestMapping("/console/imports")
class ImportPages {

  private static final int MOST_SHARED = 25;

  private final Imports imports;
  private final Duplicates duplicates;
  private final Rejects rejects;
  private final Contacts contacts;
  private final Identities people;

  ImportPages(
      Imports imports,
      Duplicates duplicates,
      Rejects rejects,
      Contacts contacts,
      Identities people) {
    this.contacts = contacts;
    this.people = people;
    this.imports = imports;
    this.duplicates = duplicates;
    this.rejects = rejects;
  }

  @GetMapping("/{id}")
  String one(@PathVariable UUID id, Model model, Locale locale) {
    now(id, model, locale);
    return "console/import";
  }

  /** The part that moves while rows are read. */
  @GetMapping("/{id}/now")
  String now(@PathVariable UUID id, Model model, Locale locale) {
    ImportProgress progress =
        imports.find(id).orElseThrow(() -> Problem.notFound("There is no such import."));
    var refusal = progress.refusal();
    ImportView file = new ImportView(progress);
    model.addAttribute("file", file);
    model.addAttribute("why", refusal == null ? null : refusal.message().in(locale.getLanguage()));
    model.addAttribute("whyDetail", refusal == null ? null : refusal.detail());
    Caller caller = Caller.current();
    model.addAttribute("mine", progress.receivedBy().equals(caller.username()));
    model.addAttribute("seesRejects", caller.is(Role.PROGRAMME_OFFICER));
    boolean counts = caller.is(Role.PROGRAMME_OFFICER) && !file.moving() && progress.rejected() > 0;
    model.addAttribute("reasons", counts ? counted(id, locale) : List.of());
    boolean decides = caller.is(Role.PROGRAMME_OFFICER) || caller.is(Role.COORDINATOR);
    model.addAttribute("toDecide", decides && progress.duplicatesFlagged() > 0 && undecided(id));
    model.addAttribute("shared", decides && !file.moving() ? shared(id) : List.of());
    return "console/import :: now";
  }

  /** Rows that were rejected for a reason, in the reader's language. */
  record Counted(String column, String reason, int rows) {}

  private List<Counted> counted(UUID id, Locale locale) {
    return rejects.counts(id).stream()
        .map(it -> new Counted(it.column(), it.reason().in(locale.getLanguage()), it.rows()))
        .toList();
  }

  /** Somebody whose number for messages is that of many households. */
  record SharedBy(UUID person, String name, int households) {}

  private List<SharedBy> shared(UUID id) {
    List<Contacts.Shared> found = contacts.sharedIn(id, MOST_SHARED);
    Map<UUID, String> names = people.names(found.stream().map(Contacts.Shared::person).toList());
    return found.stream()
        .map(it -> new SharedBy(it.person(), names.getOrDefault(it.person(), "–"), it.households()))
        .toList();
  }

  private boolean undecided(UUID id) {
    return !duplicates.page(id, "OPEN", new PageRequest(null, 1)).items().isEmpty();
  }
}

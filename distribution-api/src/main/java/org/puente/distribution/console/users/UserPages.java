package org.puente.distribution.console.users;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.access.UserDirectory;
import org.puente.distribution.access.administration.RoleConflict;
import org.puente.distribution.access.factor.SecondFactorPolicy;
import org.puente.distribution.access.login.Sessions;
import org.puente.distribution.access.provider.LinkingIdentity;
import org.puente.distribution.access.provider.ProviderSettings;
import org.puente.distribution.console.users.GrantWords.Places;
import org.puente.distribution.console.users.GrantWords.Shown;
import org.puente.events.access.Caller;
import org.puente.events.access.Grant;
import org.puente.events.access.Role;
import org.puente.events.http.PageRequest;
import org.puente.events.http.Problem;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Users: the list, one, and what a change of their roles would do. */
@Controller
@RequestMapping("/console/users")
@PreAuthorize("hasRole('ADMINISTRATOR')")
class UserPages {

  static final List<Role> ROLES =
      Arrays.stream(Role.values()).filter(role -> role != Role.SERVICE).toList();

  /** Two grants that don't go together, in words. */
  record Clash(Shown one, Shown other, RoleConflict.Reason why) {}

  private final UserDirectory directory;
  private final GrantWords words;
  private final Sessions sessions;
  private final SecondFactorPolicy policy;
  private final ProviderSettings provider;
  private final LinkingIdentity linking;

  UserPages(
      UserDirectory directory,
      GrantWords words,
      Sessions sessions,
      SecondFactorPolicy policy,
      ProviderSettings provider,
      LinkingIdentity linking) {
    this.provider = provider;
    this.linking = linking;
    this.directory = directory;
    this.words = words;
    this.sessions = sessions;
    this.policy = policy;
  }

  @GetMapping
  String list(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(required = false) @Nullable String after,
      Model model) {
    var page = directory.page(q, new PageRequest(after, 25));
    offer(words.places(), model);
    model.addAttribute("users", page.items());
    model.addAttribute("next", page.next());
    model.addAttribute("q", q.strip());
    return "console/users/list";
  }

  @GetMapping("/{id}")
  String one(@PathVariable UUID id, Model model) {
    var user = found(id);
    var places = words.places();
    offer(places, model);
    model.addAttribute("user", user);
    model.addAttribute("grants", GrantWords.shown(user.account().grants(), places));
    model.addAttribute("sessions", sessions.of(id));
    model.addAttribute("provider", provider.on() ? provider.name() : null);
    model.addAttribute("subject", linking.of(id).orElse(null));
    model.addAttribute("own", Caller.current().userId().equals(id));
    return "console/users/user";
  }

  /** What would change and whether it may, before it does. */
  @GetMapping("/{id}/review")
  String review(@PathVariable UUID id, NewGrant wanted, Model model) {
    var user = found(id);
    var places = words.places();
    Set<Grant> before = user.account().grants();
    Set<Grant> after = wanted.all();
    model.addAttribute("user", user);
    model.addAttribute("grants", GrantWords.shown(after, places));
    model.addAttribute("given", GrantWords.shown(without(after, before), places));
    model.addAttribute("taken", GrantWords.shown(without(before, after), places));
    model.addAttribute("clashes", clashes(after, places));
    model.addAttribute("factorDue", !user.factor() && policy.isRequired(roles(after)));
    return "console/users/review";
  }

  private static void offer(Places places, Model model) {
    model.addAttribute("places", places);
    model.addAttribute("roles", ROLES);
  }

  private static List<Clash> clashes(Set<Grant> grants, Places places) {
    return RoleConflict.in(grants).stream()
        .map(
            clash -> new Clash(places.shown(clash.one()), places.shown(clash.other()), clash.why()))
        .toList();
  }

  private static Set<Role> roles(Set<Grant> grants) {
    return new Caller(new UUID(0, 0), "", grants).roles();
  }

  private static Set<Grant> without(Set<Grant> grants, Set<Grant> others) {
    var left = new HashSet<>(grants);
    left.removeAll(others);
    return left;
  }

  private UserDirectory.Entry found(UUID id) {
    return directory.find(id).orElseThrow(() -> Problem.notFound("There is no such user."));
  }
}

package org.puente.distribution.console.users;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.puente.distribution.access.clients.AdministeringClient;
import org.puente.distribution.access.clients.Client;
import org.puente.distribution.access.clients.ClientSecret;
import org.puente.distribution.access.clients.Clients;
import org.puente.distribution.access.clients.NewClient;
import org.puente.distribution.access.factor.Confirmed;
import org.puente.distribution.console.users.GrantWords.Shown;
import org.puente.events.access.Role;
import org.puente.events.http.Problem;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Programs that may call: which there are, a new one, a new secret, and letting one in no more. */
@Controller
@RequestMapping("/console/users/clients")
@PreAuthorize("hasRole('ADMINISTRATOR')")
class ClientPages {

  private static final List<Role> ROLES =
      Arrays.stream(Role.values()).filter(Role::isForPrograms).toList();
  private static final int LONGEST_NAME = 120;

  /** A client with its grants in words. */
  record Row(Client client, List<Shown> grants) {}

  private final Clients clients;
  private final AdministeringClient administering;
  private final GrantWords words;
  private final MessageSource messages;

  ClientPages(
      Clients clients,
      AdministeringClient administering,
      GrantWords words,
      MessageSource messages) {
    this.clients = clients;
    this.administering = administering;
    this.words = words;
    this.messages = messages;
  }

  @GetMapping
  String list(Model model) {
    var places = words.places();
    model.addAttribute("places", places);
    model.addAttribute("roles", ROLES);
    model.addAttribute(
        "clients",
        clients.all().stream()
            .map(client -> new Row(client, GrantWords.shown(client.grants(), places)))
            .toList());
    return "console/users/clients";
  }

  /** Makes one with one role; its secret is shown once. */
  @PostMapping
  String register(
      @RequestParam(defaultValue = "") String clientId,
      @RequestParam(defaultValue = "") String name,
      NewGrant wanted,
      Confirmed confirmed,
      RedirectAttributes flash) {
    String id = clientId.strip().toLowerCase(Locale.ROOT);
    String shown = name.strip();
    if (!id.matches(NewClient.ID)) {
      throw Problem.unprocessable("client-id-form", "A client's id has 3 to 60 plain characters.");
    }
    if (shown.isEmpty() || shown.length() > LONGEST_NAME) {
      throw Problem.unprocessable("name-missing", "A name has 1 to 120 characters.");
    }
    return once(administering.register(new NewClient(id, shown, wanted.all())), flash);
  }

  @PostMapping("/{id}/secret")
  String renew(@PathVariable UUID id, Confirmed confirmed, RedirectAttributes flash) {
    return once(administering.renew(id), flash);
  }

  @PostMapping("/{id}/enabled")
  String enable(
      @PathVariable UUID id,
      @RequestParam boolean enabled,
      Confirmed confirmed,
      RedirectAttributes flash,
      Locale locale) {
    administering.enable(id, enabled);
    String key = enabled ? "clients.enabled" : "clients.disabled";
    flash.addFlashAttribute("done", messages.getMessage(key, null, locale));
    return "redirect:/console/users/clients";
  }

  private static String once(ClientSecret made, RedirectAttributes flash) {
    flash.addFlashAttribute("made", made);
    return "redirect:/console/users/clients";
  }
}

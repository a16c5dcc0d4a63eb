package org.puente.distribution.console.users;

import java.util.Locale;
import java.util.UUID;
import org.puente.distribution.access.AddingUser;
import org.puente.distribution.access.NewUser;
import org.puente.distribution.access.administration.AdministeringUser;
import org.puente.distribution.access.factor.Confirmed;
import org.puente.distribution.access.factor.EnrollingFactor;
import org.puente.distribution.access.login.Inviting;
import org.puente.events.http.Problem;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What administrators do with users. */
@Controller
@RequestMapping("/console/users")
@PreAuthorize("hasRole('ADMINISTRATOR')")
class UserActions {

  private static final String USERNAME = "[a-z0-9._-]{3,60}";
  private static final int LONGEST_NAME = 120;

  private final AddingUser adding;
  private final Inviting inviting;
  private final AdministeringUser administering;
  private final EnrollingFactor enrolling;
  private final MessageSource messages;

  UserActions(
      AddingUser adding,
      Inviting inviting,
      AdministeringUser administering,
      EnrollingFactor enrolling,
      MessageSource messages) {
    this.adding = adding;
    this.inviting = inviting;
    this.administering = administering;
    this.enrolling = enrolling;
    this.messages = messages;
  }

  /** Adds somebody with one role; the link by which they set a password is shown once. */
  @PostMapping("/invite")
  String invite(
      @RequestParam(defaultValue = "") String username,
      @RequestParam(defaultValue = "") String displayName,
      @RequestParam(defaultValue = "es") String language,
      NewGrant wanted,
      Confirmed confirmed,
      RedirectAttributes flash) {
    String name = username.strip().toLowerCase(Locale.ROOT);
    String shown = displayName.strip();
    if (!name.matches(USERNAME)) {
      throw Problem.unprocessable("username-form", "A username has 3 to 60 plain characters.");
    }
    if (shown.isEmpty() || shown.length() > LONGEST_NAME) {
      throw Problem.unprocessable("name-missing", "A name has 1 to 120 characters.");
    }
    String spoken = language.equals("en") ? "en" : "es";
    UUID id = adding.add(new NewUser(name, null, shown, spoken, wanted.all()));
    return linked(id, flash);
  }

  /** A new link, for whoever let theirs run out or forgot the password. */
  @PostMapping("/{id}/link")
  String link(@PathVariable UUID id, Confirmed confirmed, RedirectAttributes flash) {
    administering.checkReach(id);
    return linked(id, flash);
  }

  @PostMapping("/{id}/grants")
  String grant(
      @PathVariable UUID id,
      @RequestParam int version,
      NewGrant wanted,
      Confirmed confirmed,
      RedirectAttributes flash,
      Locale locale) {
    administering.grant(id, version, wanted.all());
    return told("users.grants.done", id, flash, locale);
  }

  @PostMapping("/{id}/enabled")
  String enable(
      @PathVariable UUID id,
      @RequestParam int version,
      @RequestParam boolean enabled,
      RedirectAttributes flash,
      Locale locale) {
    administering.enable(id, version, enabled);
    return told(enabled ? "users.reactivated" : "users.deactivated", id, flash, locale);
  }

  @PostMapping("/{id}/sessions")
  String endSessions(
      @PathVariable UUID id, @RequestParam int version, RedirectAttributes flash, Locale locale) {
    administering.endSessions(id, version);
    return told("users.sessions.done", id, flash, locale);
  }

  @PostMapping("/{id}/factor")
  String resetFactor(
      @PathVariable UUID id, Confirmed confirmed, RedirectAttributes flash, Locale locale) {
    administering.checkReach(id);
    enrolling.reset(id);
    return told("users.factor.done", id, flash, locale);
  }

  private String linked(UUID id, RedirectAttributes flash) {
    var invitation = inviting.invite(id);
    String here = ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
    flash.addFlashAttribute("link", here + invitation.path());
    flash.addFlashAttribute("linkUntil", invitation.expiresAt());
    return "redirect:/console/users/" + id;
  }

  private String told(String key, UUID id, RedirectAttributes flash, Locale locale) {
    flash.addFlashAttribute("done", messages.getMessage(key, null, locale));
    return "redirect:/console/users/" + id;
  }
}

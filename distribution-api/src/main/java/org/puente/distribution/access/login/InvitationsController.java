package org.puente.distribution.access.login;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.puente.distribution.access.administration.AdministeringUser;
import org.puente.distribution.access.factor.Confirmed;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** One-time links by which people set their password. */
@RestController
class InvitationsController {

  /** To be handed to that person and nobody else. */
  record Link(URI link, Instant expiresAt) {}

  private final Inviting inviting;
  private final AdministeringUser administering;

  InvitationsController(Inviting inviting, AdministeringUser administering) {
    this.inviting = inviting;
    this.administering = administering;
  }

  /**
   * Makes a link by which that person sets a password, once and within a day. The administrator
   * confirms, since whoever has the link can log in in that person's name.
   */
  @PostMapping("/api/v1/users/{id}/invitation")
  @PreAuthorize("hasRole('ADMINISTRATOR')")
  ResponseEntity<Link> invite(@PathVariable UUID id, Confirmed confirmed) {
    administering.checkReach(id);
    var invitation = inviting.invite(id);
    var here = ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
    URI link = URI.create(here + invitation.path());
    return ResponseEntity.created(link).body(new Link(link, invitation.expiresAt()));
  }
}

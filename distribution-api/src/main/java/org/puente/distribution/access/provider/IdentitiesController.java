package org.puente.distribution.access.provider;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.puente.distribution.access.factor.Confirmed;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Whom the identity provider vouches for, for administrators. */
@RestController
@RequestMapping("/api/v1/users/{id}/identity")
@PreAuthorize("hasRole('ADMINISTRATOR')")
class IdentitiesController {

  /** The {@code sub} that the provider puts into its ID tokens. */
  record Identity(@NotBlank @Size(max = 255) String subject) {}

  private final LinkingIdentity linking;

  IdentitiesController(LinkingIdentity linking) {
    this.linking = linking;
  }

  /**
   * Says that a subject of the configured provider is this person, who may log in by it from then
   * on. 404 where no provider is configured; 409 {@code subject-taken}, 409 {@code own-account}.
   */
  @PutMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void link(@PathVariable UUID id, @Valid @RequestBody Identity identity, Confirmed confirmed) {
    linking.link(id, identity.subject(), confirmed);
  }

  /** Ends that, at once; sessions that are open go on until they are ended. */
  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void unlink(@PathVariable UUID id, Confirmed confirmed) {
    linking.unlink(id, confirmed);
  }
}

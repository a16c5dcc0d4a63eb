package org.puente.distribution.access;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.puente.distribution.access.administration.AdministeringUser;
import org.puente.distribution.access.factor.Confirmed;
import org.puente.events.access.Grant;
import org.puente.events.http.Cursor;
import org.puente.events.http.Page;
import org.puente.events.http.PageRequest;
import org.puente.events.http.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Users, for administrators. */
@RestController
@RequestMapping("/api/v1/users")
@PreAuthorize("hasRole('ADMINISTRATOR')")
class UsersController {

  /** All that somebody may do from now on. */
  record Grants(@NotEmpty @Size(max = 200) Set<Grant> grants) {}

  /** Whether somebody may log in. */
  record Enabling(boolean enabled) {}

  private final AddingUser addingUser;
  private final JdbcUsers users;
  private final AdministeringUser administering;

  UsersController(AddingUser addingUser, JdbcUsers users, AdministeringUser administering) {
    this.addingUser = addingUser;
    this.users = users;
    this.administering = administering;
  }

  /**
   * Adds somebody who may log in. 409 {@code name-taken}, and the problems of {@code PUT …/grants}.
   */
  @PostMapping
  ResponseEntity<Map<String, UUID>> add(@Valid @RequestBody NewUser user) {
    var id = addingUser.add(user);
    return ResponseEntity.created(URI.create("/api/v1/users/" + id)).body(Map.of("id", id));
  }

  /** Everybody who may log in, by name, with roles and scope. */
  @GetMapping
  Page<UserAccount> list(PageRequest page) {
    return Page.of(users.page(page), page, user -> Cursor.of(user.username()));
  }

  /**
   * Gives somebody exactly these grants, at once: their sessions end and tokens from before are
   * refused. {@code If-Match} is the version that was looked at. 409 {@code incompatible-roles}
   * names the pairs, 409 {@code changed} if somebody else was quicker, 409 {@code own-account}; 422
   * {@code unknown-place}.
   */
  @PutMapping("/{id}/grants")
  Map<String, Integer> grant(
      @PathVariable UUID id,
      @RequestHeader(HttpHeaders.IF_MATCH) String version,
      @Valid @RequestBody Grants wanted,
      Confirmed confirmed) {
    return Map.of("version", administering.grant(id, number(version), wanted.grants()));
  }

  /** Lets somebody in no more, or again, at once; with the same {@code If-Match} and conflicts. */
  @PutMapping("/{id}/enabled")
  Map<String, Integer> enable(
      @PathVariable UUID id,
      @RequestHeader(HttpHeaders.IF_MATCH) String version,
      @RequestBody Enabling wanted) {
    return Map.of("version", administering.enable(id, number(version), wanted.enabled()));
  }

  private static int number(String entityTag) {
    try {
      return Integer.parseInt(entityTag.replace("\"", ""));
    } catch (NumberFormatException none) {
      throw Problem.unprocessable("no-version", "If-Match is a user's version.");
    }
  }
}

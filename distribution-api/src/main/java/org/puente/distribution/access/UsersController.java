package org.puente.distribution.access;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.puente.events.http.Cursor;
import org.puente.events.http.Page;
import org.puente.events.http.PageRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Users, for administrators. */
@RestController
@RequestMapping("/api/v1/users")
@PreAuthorize("hasRole('ADMINISTRATOR')")
class UsersController {

  private final AddingUser addingUser;
  private final JdbcUsers users;

  UsersController(AddingUser addingUser, JdbcUsers users) {
    this.addingUser = addingUser;
    this.users = users;
  }

  /** Adds somebody who may log in. 409 {@code name-taken}. */
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
}

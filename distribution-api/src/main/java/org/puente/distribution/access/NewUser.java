package org.puente.distribution.access;

import static java.util.stream.Collectors.toUnmodifiableSet;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.puente.events.access.Grant;
import org.puente.events.access.Role;

/**
 * A user to be.
 *
 * @param password nothing where the person sets one by a one-time link
 * @param grants the roles, each somewhere
 */
public record NewUser(
    @NotNull @Pattern(regexp = "[a-z0-9._-]{3,60}") String username,
    @Nullable @Size(max = 200) String password,
    @NotBlank @Size(max = 120) String displayName,
    @Nullable @Pattern(regexp = "[a-z]{2,3}") String language,
    @NotEmpty @Size(max = 200) Set<Grant> grants) {

  Set<Role> roles() {
    return grants.stream().map(Grant::role).collect(toUnmodifiableSet());
  }

  static NewUser everywhere(
      String username, @Nullable String password, String displayName, Role role) {
    return new NewUser(username, password, displayName, "es", Set.of(Grant.everywhere(role)));
  }

  NewUser only(String territory) {
    var here =
        grants.stream()
            .map(grant -> new Grant(grant.role(), Grant.ALL, Grant.ALL, territory))
            .collect(toUnmodifiableSet());
    return new NewUser(username, password, displayName, language, here);
  }
}

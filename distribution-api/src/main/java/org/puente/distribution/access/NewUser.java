package org.puente.distribution.access;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.puente.events.access.AccessScope;
import org.puente.events.access.Role;

/**
 * A user to be.
 *
 * @param password nothing where the person sets one by a one-time link
 * @param organisations ids, or {@code *} for all; nothing means none
 * @param programmes ids, or {@code *} for all; nothing means none
 * @param territories codes, or {@code *} for all; nothing means none
 */
public record NewUser(
    @NotNull @Pattern(regexp = "[a-z0-9._-]{3,60}") String username,
    @Nullable @Size(max = 200) String password,
    @NotBlank @Size(max = 120) String displayName,
    @Nullable @Pattern(regexp = "[a-z]{2,3}") String language,
    @NotEmpty Set<Role> roles,
    @Nullable Set<String> organisations,
    @Nullable Set<String> programmes,
    @Nullable Set<String> territories) {

  private static final Set<String> ALL = Set.of("*");

  AccessScope scope() {
    return new AccessScope(orNone(organisations), orNone(programmes), orNone(territories));
  }

  static NewUser everywhere(
      String username, @Nullable String password, String displayName, Role role) {
    return new NewUser(username, password, displayName, "es", Set.of(role), ALL, ALL, ALL);
  }

  NewUser only(Set<String> inTerritories) {
    return new NewUser(
        username, password, displayName, language, roles, organisations, programmes, inTerritories);
  }

  private static Set<String> orNone(@Nullable Set<String> ids) {
    return ids == null ? Set.of() : ids;
  }
}

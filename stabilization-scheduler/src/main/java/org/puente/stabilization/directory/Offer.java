package org.puente.stabilization.directory;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a service offers, in words of whoever coordinates.
 *
 * @param provider the organisation; absent where it has still to be found
 * @param territories none: everywhere
 * @param focalDesk a role or a desk, never somebody's name
 */
record Offer(
    @NotNull ServiceKind kind,
    @Nullable @Size(max = 120) String provider,
    @Nullable @Size(max = 300) String agreement,
    @Nullable @Size(max = 300) String cost,
    @Nullable @Size(max = 300) String openingHours,
    @NotNull @Size(max = 50) Set<@Pattern(regexp = "[a-z0-9-]{2,40}") String> territories,
    @NotEmpty Set<Accepts> accepts,
    @Nullable @Size(max = 120) String focalDesk,
    @Nullable @Pattern(regexp = "\\+?[0-9 ()-]{3,30}") String focalPhone) {

  boolean isNamed() {
    return provider != null && !provider.isBlank();
  }
}

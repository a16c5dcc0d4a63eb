package org.puente.stabilization.team.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.puente.stabilization.team.Area;
import org.puente.stabilization.team.Worker;

/**
 * Somebody of the team, as a coordinator enters them.
 *
 * @param revision the one that was shown; 0 for somebody new
 * @param languages ISO 639 codes
 * @param capacity people at a time, 1 to 200; null for what the policy says
 */
record WorkerForm(
    @NotNull @Min(0) Integer revision,
    @NotEmpty @Size(max = 50) Set<@Valid Place> areas,
    @NotEmpty @Size(max = 20) Set<@Pattern(regexp = "[a-z]{2,8}") String> languages,
    @NotNull @Size(max = 20) Set<@Pattern(regexp = "[A-Z][A-Z_]{1,39}") String> qualifications,
    @Nullable @Min(1) @Max(200) Integer capacity,
    @NotNull Boolean active) {

  private static final String PLACE = "\\*|[A-Za-z0-9-]{2,60}";

  /** A place of a grant; {@code *} for all. */
  record Place(
      @NotNull @Pattern(regexp = PLACE) String organisation,
      @NotNull @Pattern(regexp = PLACE) String programme,
      @NotNull @Pattern(regexp = PLACE) String territory) {}

  Worker of(UUID id) {
    return new Worker(
        id,
        revision,
        areas.stream()
            .map(place -> new Area(place.organisation, place.programme, place.territory))
            .collect(Collectors.toSet()),
        languages,
        qualifications,
        capacity,
        active);
  }
}

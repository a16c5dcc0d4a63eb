package org.puente.distribution.console.support;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of the team, as a coordinator typed them; a list of which nothing was ticked never came.
 */
record MemberTyped(
    int revision,
    List<Integer> area,
    List<String> language,
    List<String> qualification,
    @Nullable Integer capacity,
    @Nullable Boolean active) {

  MemberTyped {
    area = ticked(area);
    language = ticked(language);
    qualification = ticked(qualification);
  }

  private static <T> List<T> ticked(@Nullable List<T> chosen) {
    return chosen == null ? List.of() : List.copyOf(chosen);
  }
}

package org.puente.localstack.demo;

import java.util.Set;

/** How many eligible households a programme has in some territories. */
final class Households {
  private final Stage stage;
  private final Programme programme;

  Households(Stage stage, Programme programme) {
    this.stage = stage;
    this.programme = programme;
  }

  long in(Set<String> territories) {
    Api officer = stage.distribution(Cast.PROGRAMME_OFFICER);
    return territories.stream()
        .mapToLong(
            territory ->
                officer
                    .all(
                        "/api/v1/programmes/%s/enrolments?eligible=true&territory=%s"
                            .formatted(programme.id(), territory))
                    .size())
        .sum();
  }
}

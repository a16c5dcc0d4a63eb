package org.puente.localstack.sample;

import java.util.random.RandomGenerator;

/** The age bands of kits, with how many of the 2,100 people are in each. */
enum AgeBand {
  INFANT(0, 2, 168),
  SMALL_CHILD(3, 5, 210),
  CHILD(6, 11, 336),
  ADOLESCENT(12, 17, 231),
  ADULT(18, 59, 1_071),
  OLDER_ADULT(60, 84, 84);

  private final int from;
  private final int to;
  private final int people;

  AgeBand(int from, int to, int people) {
    this.from = from;
    this.to = to;
    this.people = people;
  }

  int people() {
    return people;
  }

  int from() {
    return from;
  }

  boolean minor() {
    return to < 18;
  }

  int age(RandomGenerator random) {
    return random.nextInt(from, to + 1);
  }
}

package org.puente.localstack.sample;

import java.time.LocalDate;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.puente.localstack.sample.Sketch.Member;

/**
 * Names, documents and phones that follow from a running number, so that a file can be repeated.
 */
final class Identities {
  private static final long DOCUMENTS = 90_000_000L;
  private static final long PHONES = 20_000_000L;

  /** Coprime with both, so that no two numbers below them meet. */
  private static final long STRIDE = 7_368_787L;

  private final LocalDate today;

  Identities(LocalDate today) {
    this.today = today;
  }

  /** The household's running number gives its surnames, the person's everything else. */
  SampleRow.Identity of(long household, long person, Member member, boolean head) {
    RandomGenerator family = new SplittableRandom(household * 31 + 7);
    RandomGenerator random = new SplittableRandom(person * 1_000_003 + 11);
    String surnames = Names.surname(family) + " " + Names.surname(family);
    return new SampleRow.Identity(
        "H%06d".formatted(household + 1),
        relation(member, head),
        Names.given(member.female(), random) + " " + surnames,
        member.adult() || random.nextInt(10) < 6 ? document(person) : "",
        head ? phone(household) : "",
        random.nextInt(10) < 7 ? birthDate(member.age(), random).toString() : "",
        head && random.nextInt(40) == 0 ? "en" : "es",
        consent(random.nextInt(100)));
  }

  private static String relation(Member member, boolean head) {
    if (head) {
      return member.female() ? "jefa" : "jefe";
    }
    return switch (member.band()) {
      case INFANT, SMALL_CHILD, CHILD, ADOLESCENT -> member.female() ? "hija" : "hijo";
      case ADULT -> "pareja";
      case OLDER_ADULT -> member.female() ? "madre" : "padre";
    };
  }

  static String document(long person) {
    return "V" + (10_000_000L + person * STRIDE % DOCUMENTS);
  }

  /** A mobile number of Ecuador: 98 or 99 and seven digits. */
  static String phone(long household) {
    return "+593" + (980_000_000L + household * STRIDE % PHONES);
  }

  /**
   * At least a month away from the next birthday and the last, so that the age holds for a while.
   */
  private LocalDate birthDate(int age, RandomGenerator random) {
    return today.minusYears(age).minusDays(30 + random.nextInt(300));
  }

  /** Never assumed: some say no, and of some nothing was written down. */
  private static String consent(int percent) {
    if (percent < 93) {
      return "sí";
    }
    return percent < 96 ? "no" : "";
  }
}

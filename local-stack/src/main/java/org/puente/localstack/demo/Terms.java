package org.puente.localstack.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.puente.localstack.sample.SampleProgramme;

/** What the programme pays, to whom, through which bank, and with whose consent. */
final class Terms {
  /**
   * A bank with an API, two that want flat files, one ISO 20022, one with boxes of codes; everybody
   * else goes to BANK_A.
   */
  private static final List<Local> LOCAL =
      List.of(
          new Local("BANK_B", "200.00", Set.of("guayaquil", "manta")),
          new Local("BANK_C", "300.00", Set.of("cuenca")),
          new Local("BANK_D", "200.00", Set.of("quevedo")),
          new Local("BANK_E", "300.00", Set.of("ibarra")),
          new Local(HandingOverCodes.BANK, "200.00", Set.of("machala")));

  private static final int DAYS_BETWEEN_CYCLES = 28;

  private Terms() {}

  /** A bank that pays in some places, up to so much by one code. */
  private record Local(String code, String limit, Set<String> places) {
    List<String> of(Story story) {
      return story.territories().stream().filter(places::contains).toList();
    }
  }

  /** Mondays at noon in Ecuador, four weeks apart, the first at least five days ahead. */
  static List<Instant> dueDates(Instant now, int cycles) {
    ZonedDateTime first =
        now.atZone(ZoneOffset.ofHours(-5))
            .plusDays(5)
            .with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY))
            .with(LocalTime.NOON);
    return IntStream.range(0, cycles)
        .mapToObj(cycle -> first.plusDays((long) DAYS_BETWEEN_CYCLES * cycle).toInstant())
        .toList();
  }

  static Map<String, Object> of(Story story, String organisationId, List<Instant> dueAt) {
    var terms = new HashMap<String, Object>();
    terms.put(
        "code", "ptm-" + Instant.ofEpochMilli(dueAt.getFirst().toEpochMilli()).getEpochSecond());
    terms.put("name", story.name());
    terms.put("organisationId", organisationId);
    terms.put("currency", "USD");
    terms.put("budget", story.budget().toPlainString());
    terms.put(
        "cycles",
        IntStream.range(0, dueAt.size())
            .mapToObj(i -> Map.of("number", i + 1, "dueAt", dueAt.get(i).toString()))
            .toList());
    terms.put(
        "rule",
        Map.of(
            "kind",
            "BY_HOUSEHOLD_SIZE",
            "bySize",
            SampleProgramme.AMOUNT_BY_SIZE.stream().map(Object::toString).toList()));
    terms.put("noteMultiple", "10");
    terms.put("fsps", fsps(story));
    terms.put("approvalTiers", List.of(tier("10000.00", 2), tier(null, 3)));
    terms.put("criteria", Map.of("threshold", 1, "rules", rules()));
    terms.put(
        "urgencyRules",
        Map.of(
            "high",
            List.of("NO_FOOD_OR_SHELTER", "MEDICATION_INTERRUPTED", "UNACCOMPANIED_CHILD"),
            "mediumScore",
            5));
    return terms;
  }

  /** The banks that pay in those places. */
  static List<String> banks(Story story) {
    return Stream.concat(local(story).map(Local::code), Stream.of("BANK_A")).toList();
  }

  private static Stream<Local> local(Story story) {
    return LOCAL.stream().filter(bank -> !bank.of(story).isEmpty());
  }

  /** Where a bank of the place cannot, BANK_A does. */
  private static List<Map<String, Object>> fsps(Story story) {
    var fsps = new ArrayList<Map<String, Object>>();
    local(story)
        .forEach(bank -> fsps.add(fsp(bank.code(), fsps.size() + 1, bank.of(story), bank.limit())));
    fsps.add(fsp("BANK_A", fsps.size() + 1, null, "300.00"));
    return fsps;
  }

  private static Map<String, Object> fsp(
      String code,
      int position,
      @org.jspecify.annotations.Nullable List<String> territories,
      String limit) {
    var fsp = new HashMap<String, Object>();
    fsp.put("code", code);
    fsp.put("position", position);
    if (territories != null) {
      fsp.put("territories", territories);
    }
    fsp.put("perCodeLimit", limit);
    fsp.put("noteMultiple", "10");
    return fsp;
  }

  private static Map<String, Object> tier(
      @org.jspecify.annotations.Nullable String upTo, int approvals) {
    var tier = new HashMap<String, Object>();
    if (upTo != null) {
      tier.put("upTo", upTo);
    }
    tier.put("approvals", approvals);
    return tier;
  }

  /** Belonging to an assisted group makes eligible; an illness or a disability weighs more. */
  private static List<Map<String, Object>> rules() {
    return List.of(
        rule("FEMALE_HEAD_ALONE", 1, "Mujer sola a cargo del hogar", "Woman alone heading"),
        rule("CHILD", 1, "Niñas, niños o adolescentes en el hogar", "Children in the household"),
        rule("OLDER_ADULT", 1, "Persona adulta mayor", "Older adult"),
        rule("LGBTIQ", 1, "Criterio de protección", "Protection criterion"),
        rule("NO_FOOD_OR_SHELTER", 1, "Sin alimentos o techo", "No food or shelter"),
        rule("PREGNANT_LACTATING", 5, "Embarazo o lactancia", "Pregnant or nursing"),
        rule("DISABILITY", 5, "Discapacidad", "Disability"),
        rule("CHRONIC_ILLNESS", 5, "Enfermedad crónica", "Chronic illness"));
  }

  private static Map<String, Object> rule(String attribute, int points, String es, String en) {
    return Map.of("attribute", attribute, "points", points, "reason", Map.of("es", es, "en", en));
  }
}

package org.puente.localstack.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.puente.localstack.sample.SampleProgramme;

/** What the programme pays, to whom, through which bank, and with whose consent. */
final class Terms {
  private static final Set<String> PAID_BY_BANK_B = Set.of("guayaquil", "manta");
  private static final int DAYS_BETWEEN_CYCLES = 28;

  private Terms() {}

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
    return paidByBankB(story).isEmpty() ? List.of("BANK_A") : List.of("BANK_B", "BANK_A");
  }

  private static List<String> paidByBankB(Story story) {
    return story.territories().stream().filter(PAID_BY_BANK_B::contains).toList();
  }

  private static List<Map<String, Object>> fsps(Story story) {
    List<String> bankB = paidByBankB(story);
    var bankA = fsp("BANK_A", bankB.isEmpty() ? 1 : 2, null, "300.00");
    return bankB.isEmpty() ? List.of(bankA) : List.of(fsp("BANK_B", 1, bankB, "200.00"), bankA);
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

package org.puente.localstack.sample;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SampleFileTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

  private final List<Row> people = people(rows(SampleProgramme.PEOPLE));

  @Test
  void has2100PeopleIn644HouseholdsAndSixFaultyRows() {
    assertThat(rows(SampleProgramme.PEOPLE)).hasSize(2_106);
    assertThat(people).hasSize(2_100);
    assertThat(heads()).hasSize(644);
    assertThat(people.stream().map(row -> row.get("hogar")).distinct()).hasSize(644);
  }

  @Test
  void spreadsHouseholdsOverTenTerritories() {
    Map<String, Long> byTerritory =
        heads().stream().collect(groupingBy(row -> row.get("territorio"), counting()));
    assertThat(byTerritory)
        .isEqualTo(
            Map.of(
                "tulcan",
                110L,
                "huaquillas",
                100L,
                "lago-agrio",
                70L,
                "machala",
                44L,
                "quito",
                120L,
                "guayaquil",
                80L,
                "ibarra",
                35L,
                "manta",
                35L,
                "cuenca",
                30L,
                "quevedo",
                20L));
  }

  @Test
  void paysAHundredThousandSevenHundredTwentyACycle() {
    Map<Long, Long> bySize =
        people.stream().collect(groupingBy(row -> row.get("hogar"), counting())).values().stream()
            .collect(groupingBy(size -> size, counting()));
    assertThat(bySize).isEqualTo(Map.of(1L, 92L, 2L, 126L, 3L, 150L, 4L, 130L, 5L, 90L, 6L, 56L));
    BigDecimal cycle = BigDecimal.ZERO;
    for (Map.Entry<Long, Long> entry : bySize.entrySet()) {
      BigDecimal amount = SampleProgramme.AMOUNT_BY_SIZE.get(entry.getKey().intValue() - 1);
      cycle = cycle.add(amount.multiply(BigDecimal.valueOf(entry.getValue())));
    }
    assertThat(cycle).isEqualByComparingTo("100720");
  }

  @Test
  void hasTheAgesOfTheProgramme() {
    Map<AgeBand, Long> bands = new TreeMap<>();
    people.forEach(row -> bands.merge(band(age(row)), 1L, Long::sum));
    assertThat(bands)
        .isEqualTo(
            Map.of(
                AgeBand.INFANT,
                168L,
                AgeBand.SMALL_CHILD,
                210L,
                AgeBand.CHILD,
                336L,
                AgeBand.ADOLESCENT,
                231L,
                AgeBand.ADULT,
                1_071L,
                AgeBand.OLDER_ADULT,
                84L));
    assertThat(heads()).allMatch(row -> age(row) >= 18);
  }

  @Test
  void hasTheShareOfWomenDisabilityAndIllness() {
    assertThat(heads().stream().filter(row -> row.get("genero").equals("F"))).hasSize(374);
    assertThat(with("discapacidad")).isEqualTo(126);
    assertThat(with("enfermedad_cronica")).isEqualTo(189);
  }

  @Test
  void hasTheUrgencyThatTheLateReportOfCycleTwoMeets() {
    Map<Tier, Long> tiers = new TreeMap<>();
    households().values().stream()
        .filter(rows -> List.of("tulcan", "huaquillas").contains(rows.getFirst().get("territorio")))
        .forEach(rows -> tiers.merge(tier(rows), 1L, Long::sum));
    assertThat(tiers).isEqualTo(Map.of(Tier.HIGH, 21L, Tier.MEDIUM, 84L, Tier.LOW, 105L));
  }

  @Test
  void givesEveryHouseholdAReasonToBeAssisted() {
    assertThat(households().values())
        .allMatch(
            rows ->
                rows.stream()
                    .anyMatch(
                        row ->
                            age(row) < 18
                                || age(row) >= 60
                                || yes(row, "jefatura_mujer_sola")
                                || yes(row, "lgbtiq")
                                || yes(row, "discapacidad")
                                || yes(row, "enfermedad_cronica")
                                || yes(row, "embarazo_lactancia")
                                || yes(row, "urgencia_alimentos_techo")));
  }

  @Test
  void flagsOnlyTheTwoSharedPhones() {
    assertThat(repeated("documento")).isZero();
    assertThat(repeated("telefono")).isEqualTo(SampleFile.SHARED_PHONES);
    assertThat(
            people.stream().map(row -> row.get("nombre") + row.get("fecha_nacimiento") + age(row)))
        .doesNotHaveDuplicates();
  }

  @Test
  void repeatsItselfAndScales() {
    assertThat(text(3_000)).isEqualTo(text(3_000)).startsWith(text(2_999).substring(0, 100_000));
    List<Row> many = people(rows(10_000));
    assertThat(many).hasSize(10_000);
    assertThat(many.stream().map(row -> row.get("documento")).filter(value -> !value.isEmpty()))
        .doesNotHaveDuplicates();
  }

  private List<Row> heads() {
    return people.stream().filter(row -> row.get("parentesco").startsWith("jef")).toList();
  }

  private Map<String, List<Row>> households() {
    return people.stream()
        .collect(
            groupingBy(
                row -> row.get("hogar"), LinkedHashMap::new, java.util.stream.Collectors.toList()));
  }

  private long with(String column) {
    return people.stream().filter(row -> yes(row, column)).count();
  }

  private long repeated(String column) {
    List<String> values =
        people.stream().map(row -> row.get(column)).filter(value -> !value.isEmpty()).toList();
    return values.size() - values.stream().distinct().count();
  }

  private static Tier tier(List<Row> household) {
    if (any(
        household, "urgencia_alimentos_techo", "medicacion_interrumpida", "nna_no_acompanado")) {
      return Tier.HIGH;
    }
    return any(household, "discapacidad", "enfermedad_cronica", "embarazo_lactancia")
        ? Tier.MEDIUM
        : Tier.LOW;
  }

  private static boolean any(List<Row> household, String... columns) {
    return household.stream().anyMatch(row -> List.of(columns).stream().anyMatch(c -> yes(row, c)));
  }

  private static boolean yes(Row row, String column) {
    return row.get(column).equals("sí");
  }

  private static AgeBand band(int age) {
    AgeBand found = AgeBand.INFANT;
    for (AgeBand band : AgeBand.values()) {
      found = age >= band.from() ? band : found;
    }
    return found;
  }

  private static int age(Row row) {
    return row.get("edad").isEmpty()
        ? Period.between(LocalDate.parse(row.get("fecha_nacimiento")), TODAY).getYears()
        : Integer.parseInt(row.get("edad"));
  }

  private static List<Row> people(List<Row> rows) {
    return rows.stream().filter(row -> row.get("hogar").startsWith("H")).toList();
  }

  private static List<Row> rows(int people) {
    return text(people).lines().skip(1).map(SampleFileTest::row).toList();
  }

  private static Row row(String line) {
    return new Row(List.of(line.split(";", -1)));
  }

  private record Row(List<String> values) {
    String get(String column) {
      return values.get(SampleRow.HEADERS.indexOf(column));
    }
  }

  private static String text(int people) {
    try {
      var writer = new StringWriter();
      new SampleFile(TODAY).write(people, writer);
      return writer.toString();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}

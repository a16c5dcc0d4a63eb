package org.puente.localstack.demo;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.puente.localstack.sample.SampleFile;
import org.puente.localstack.sample.SampleProgramme;
import tools.jackson.databind.JsonNode;

/** The sample programme in any size, or one cycle for a person's own file. */
public final class Stories {
  private static final BigDecimal SAMPLE_BUDGET = new BigDecimal("302160.00");
  private static final BigDecimal MOST_PER_HOUSEHOLD = SampleProgramme.AMOUNT_BY_SIZE.getLast();
  private static final int CYCLES = 3;

  private final Site site;

  public Stories(Site site) {
    this.site = site;
  }

  /** Three cycles; in the second, two border towns wait for a partner's report. */
  public Story sample(int people, Path folder, LocalDate today) {
    Path file = new SampleFile(today).write(people, folder.resolve("sample.csv"));
    List<Story.Place> places =
        SampleProgramme.TERRITORIES.stream()
            .map(place -> new Story.Place(place.code(), place.name(), place.province(), "EC"))
            .toList();
    return new Story(
        "Programa de muestra",
        file,
        places,
        CYCLES,
        Map.of(2, Set.of("tulcan", "huaquillas")),
        people,
        budget(people));
  }

  /** One cycle, with the file's own territories; the last of them waits for a report. */
  public Story ofFile(Path file) {
    Stage stage = new Stage(site, new LineScreen(System.out));
    JsonNode seen =
        stage
            .distribution(Cast.PROGRAMME_OFFICER)
            .upload("/api/v1/imports/inspect", file, Map.of());
    int rows = seen.path("rows").asInt();
    var places = new ArrayList<Story.Place>();
    seen.path("territories").forEach(code -> places.add(place(code.asString())));
    if (places.isEmpty()) {
      throw new DemoFailed("No territory was recognised in " + file + ": " + seen);
    }
    return new Story(
        "Programa de " + file.getFileName(),
        file,
        places,
        1,
        places.size() == 1 ? Map.of() : Map.of(1, Set.of(places.getLast().code())),
        rows,
        MOST_PER_HOUSEHOLD.multiply(BigDecimal.valueOf(Math.max(rows, 1))));
  }

  private static Story.Place place(String code) {
    String name = code.substring(0, 1).toUpperCase(Locale.ROOT) + code.substring(1);
    return new Story.Place(code, name.replace('-', ' '), "–", "EC");
  }

  /** Exact for the sample; for other sizes what the same mix would need, and a little more. */
  private static BigDecimal budget(int people) {
    return people == SampleProgramme.PEOPLE
        ? SAMPLE_BUDGET
        : SAMPLE_BUDGET
            .multiply(BigDecimal.valueOf(people + 100L))
            .multiply(new BigDecimal("1.1"))
            .divide(BigDecimal.valueOf(SampleProgramme.PEOPLE), -3, java.math.RoundingMode.UP)
            .setScale(2);
  }
}

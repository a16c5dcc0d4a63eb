package org.puente.localstack.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.puente.localstack.demo.Cast;
import org.puente.localstack.demo.EndingDay;
import org.puente.localstack.demo.Enrolling;
import org.puente.localstack.demo.HandingOverCodes;
import org.puente.localstack.demo.Importing;
import org.puente.localstack.demo.LineScreen;
import org.puente.localstack.demo.Programme;
import org.puente.localstack.demo.SettingUp;
import org.puente.localstack.demo.Site;
import org.puente.localstack.demo.Stage;
import org.puente.localstack.demo.Stories;
import org.puente.localstack.demo.Story;
import org.puente.localstack.stack.House;
import org.puente.localstack.stack.Stack;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A running Puente with a programme that nobody is registered in yet. */
final class Town {
  private static final int PEOPLE = 600;
  private static final int RELATION_COLUMN = 1;
  private static final int PHONE_COLUMN = 4;
  private static final int PLACE_COLUMN = 9;

  private final Site site;
  private final Stage stage;
  private final Story story;
  private final Programme programme;

  Town(Stack stack, Path folder) {
    site = Site.of(stack);
    stage = new Stage(site, new LineScreen(System.out));
    story = new Stories(site).sample(PEOPLE, folder, LocalDate.now(Clock.systemUTC()));
    programme = new SettingUp(stage, story).programme();
  }

  URI console() {
    return site.url(House.DISTRIBUTION_API);
  }

  URI statusPage() {
    return site.url(House.PAYMENT_ADAPTER);
  }

  URI bank() {
    return site.url(House.FSP_SIMULATOR);
  }

  Path file() {
    return story.file();
  }

  /** The phone of somebody there who heads a household. */
  String phoneIn(String place) throws IOException {
    return Files.readAllLines(file()).stream()
        .map(line -> List.of(line.split(";", -1)))
        .filter(row -> row.get(PLACE_COLUMN).equals(place))
        .filter(row -> row.get(RELATION_COLUMN).startsWith("jef"))
        .findFirst()
        .orElseThrow()
        .get(PHONE_COLUMN);
  }

  /** Every household there chooses to be told on paper or by a call, at whatever hour. */
  void choosesPaperOrCalls(String place) throws IOException {
    List<String> lines = Files.readAllLines(file());
    var households = new ArrayList<String>();
    List<String> wishing = new ArrayList<>();
    wishing.add(lines.getFirst() + ";manera_avisar;hora_segura_desde;hora_segura_hasta");
    for (String line : lines.subList(1, lines.size())) {
      List<String> row = List.of(line.split(";", -1));
      boolean there = row.get(PLACE_COLUMN).equals(place);
      if (there && !households.contains(row.getFirst())) {
        households.add(row.getFirst());
      }
      String way = households.indexOf(row.getFirst()) % 2 == 0 ? "papel" : "voz";
      wishing.add(line + (there ? ";" + way + ";00:00;23:59" : ";;;"));
    }
    Files.write(file(), wishing);
  }

  /** Boxes of codes are brought until somebody has one; the bank's numbers of those codes. */
  List<String> codesFromBoxes() {
    var boxes = new HandingOverCodes(stage);
    await()
        .atMost(Duration.ofSeconds(90))
        .until(
            () -> {
              boxes.fetch();
              return !boxes.held().isEmpty();
            });
    return boxes.held();
  }

  /** Every bank's statement of today is there, with what it took for its work. */
  void dayEnds() {
    new EndingDay(stage).end();
  }

  /** No code of now can be withdrawn any more. */
  void codesExpire() {
    stage.clock().moveTo(stage.clock().now().plus(Duration.ofDays(40)));
  }

  /** Everybody is registered and promised their instalments. */
  void registered() {
    new Importing(stage, story).into(programme);
    assertThat(new Enrolling(stage).into(programme)).isPositive();
  }

  /** The first instalment of everybody there is on its way. */
  void released(String place) {
    var officer = stage.distribution(Cast.PROGRAMME_OFFICER);
    String plan =
        "/api/v1/plans/"
            + officer
                .post(
                    "/api/v1/plans",
                    Map.of("programmeId", programme.id(), "cycle", 1, "territory", place))
                .path("id")
                .asString();
    officer.post(plan + "/submit", Map.of());
    var submitted = officer.get(plan);
    for (int i = 0; i < submitted.path("requiredApprovals").asInt(); i++) {
      stage
          .distribution(Cast.FINANCE_OFFICERS.get(i))
          .post(plan + "/approve", Map.of("digest", submitted.path("digest").asString()));
    }
    stage.distribution(Cast.COORDINATOR).post(plan + "/release", Map.of());
  }

  /** In households of three or more there, somebody who is of age and doesn't receive. */
  List<UUID> grownUpsIn(String place) {
    return JdbcClient.create(site.database(House.DISTRIBUTION_API))
        .sql(
            """
            SELECT DISTINCT ON (p.household_id) p.id FROM person p
              JOIN enrolment e ON e.household_id = p.household_id AND e.eligible
             WHERE p.territory = ? AND p.age >= 18 AND NOT p.is_head
               AND (SELECT count(*) FROM person o WHERE o.household_id = p.household_id) > 2
             ORDER BY p.household_id, p.id
            """)
        .param(place)
        .query(UUID.class)
        .list();
  }

  /** One kit for every household, at every site. */
  void kits() {
    kitsInStock();
    var entitled =
        stage
            .distribution(Cast.PROGRAMME_OFFICER)
            .post(
                "/api/v1/kit-entitlements",
                Map.of("programmeId", programme.id(), "kitType", "hygiene", "period", "2026-01"));
    assertThat(entitled.path("allocated").asInt()).isPositive();
  }

  /** Kits lie at every site, and nobody is entitled to one yet. */
  void kitsInStock() {
    var officer = stage.distribution(Cast.PROGRAMME_OFFICER);
    officer.post(
        "/api/v1/kit-types",
        Map.of(
            "code", "hygiene",
            "name", "Kit de higiene",
            "ageFrom", 0,
            "ageTo", 120,
            "needRule", "HOUSEHOLD",
            "unitCost", "30.00",
            "coverageDays", 30));
    for (Story.Place place : story.places()) {
      officer.post(
          "/api/v1/kit-stock",
          Map.of(
              "kitType",
              "hygiene",
              "site",
              place.code(),
              "lot",
              "L-0417",
              "quantity",
              PEOPLE,
              "expiresOn",
              LocalDate.now(Clock.systemUTC()).plusYears(1).toString()));
    }
  }

  /** Everybody who has a code goes to a machine. */
  void crowd() {
    stage.bank().post("/control/crowd", Map.of("share", 1.0, "seed", 1));
  }

  /** The communicated date passes, and the grace after it. */
  void becomesLate() {
    stage.clock().moveTo(programme.dueAt(1).plus(Duration.ofDays(5)));
  }

  /** So long after the communicated date; time only goes forward. */
  void waitsFor(Duration time) {
    stage.clock().moveTo(programme.dueAt(1).plus(time));
  }

  /** This worker takes a task, notes something and applies a checklist; the episode's id. */
  String isStoodBy(String worker) {
    var service = stage.stabilization(worker);
    var task = service.get("/api/v1/tasks?state=OPEN&limit=1").path("items").path(0);
    service.post("/api/v1/tasks/" + task.path("id").asString() + "/take", Map.of());
    String id = task.path("episodeId").asString();
    String episode = "/api/v1/episodes/" + id;
    service.post(episode + "/notes", Map.of("compartment", "PSYCHOSOCIAL", "words", "duerme mal"));
    service.post(
        episode + "/applications",
        Map.of("protocol", "INFORMATION", "version", 1, "ticked", List.of("NO_CONDITION")));
    return id;
  }

  long escalations() {
    return stage.stabilization(Cast.COORDINATOR).get("/api/v1/escalations").size();
  }

  long tasksOpen() {
    return stage.stabilization(Cast.COORDINATOR).get("/api/v1/summary").path("tasksOpen").asLong();
  }
}

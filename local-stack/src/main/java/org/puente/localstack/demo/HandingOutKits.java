package org.puente.localstack.demo;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.localstack.sample.SampleProgramme;
import tools.jackson.databind.JsonNode;

/** Four kits: designed, stocked at every site, entitled and handed over. */
final class HandingOutKits {
  private static final int BATCH = 500;
  private static final Set<String> COLD = Set.of("tulcan", "ibarra", "quito");
  private static final double ASK_FOR_DIGNIDAD = 560.0 / SampleProgramme.PEOPLE;

  private final Stage stage;
  private final Story story;
  private final Api officer;

  HandingOutKits(Stage stage, Story story) {
    this.stage = stage;
    this.story = story;
    this.officer = stage.distribution(Cast.PROGRAMME_OFFICER);
  }

  /** One kit of the programme. */
  private record Kit(
      String code, String name, int from, int to, @Nullable String need, String cost) {}

  private static final List<Kit> KITS =
      List.of(
          new Kit("hygiene", "Kit de higiene", 0, 120, "HOUSEHOLD", "30.00"),
          new Kit("infant", "Kit para lactantes", 0, 2, null, "24.00"),
          new Kit("dignidad", "Kit Dignidad", 12, 120, "REQUEST", "18.00"),
          new Kit("abrigo", "Kit de abrigo", 0, 120, "HOUSEHOLD", "32.00"));

  void in(Programme programme) {
    int entitled = 0;
    for (Kit kit : KITS) {
      design(kit);
      entitled += entitle(programme, kit);
    }
    handOver(entitled);
  }

  private void design(Kit kit) {
    var design = new HashMap<String, Object>();
    design.put("code", kit.code());
    design.put("name", kit.name());
    design.put("ageFrom", kit.from());
    design.put("ageTo", kit.to());
    if (kit.need() != null) {
      design.put("needRule", kit.need());
    }
    design.put("unitCost", kit.cost());
    design.put("coverageDays", 30);
    officer.post("/api/v1/kit-types", design);
    LocalDate today = LocalDate.ofInstant(stage.clock().now(), ZoneOffset.UTC);
    for (String site : story.territories()) {
      officer.post(
          "/api/v1/kit-stock",
          Map.of(
              "kitType", kit.code(),
              "site", site,
              "lot", "L-" + kit.code(),
              "quantity", Math.max(story.people(), 1),
              "expiresOn", today.plusYears(1).toString()));
    }
  }

  private int entitle(Programme programme, Kit kit) {
    var wanted = new HashMap<String, Object>();
    wanted.put("programmeId", programme.id());
    wanted.put("kitType", kit.code());
    wanted.put("period", "2026-01");
    if (kit.code().equals("abrigo")) {
      List<String> sites = story.territories().stream().filter(COLD::contains).toList();
      if (sites.isEmpty()) {
        return 0;
      }
      wanted.put("territories", sites);
    }
    if ("REQUEST".equals(kit.need())) {
      wanted.put("people", whoAsked());
    }
    return officer.post("/api/v1/kit-entitlements", wanted).path("allocated").asInt();
  }

  /** The first so many of those old enough, as if they had asked at registration. */
  private List<String> whoAsked() {
    long share = Math.round(story.people() * ASK_FOR_DIGNIDAD);
    return officer.all("/api/v1/people").stream()
        .filter(person -> person.path("age").asInt() >= 12)
        .limit(Math.min(share, 10_000))
        .map(person -> person.path("id").asString())
        .toList();
  }

  private void handOver(int entitled) {
    Api field = stage.distribution(Cast.FIELD_STAFF);
    List<JsonNode> waiting = field.all("/api/v1/kit-entitlements?state=ALLOCATED");
    long accepted = 0;
    try (Screen.Step step = stage.screen().step("Handing over kits", entitled)) {
      for (int from = 0; from < waiting.size(); from += BATCH) {
        var batch = new ArrayList<Object>();
        waiting
            .subList(from, Math.min(from + BATCH, waiting.size()))
            .forEach(entitlement -> batch.add(handover(entitlement.path("id").asString())));
        for (JsonNode result : field.post("/api/v1/handovers/batch", batch)) {
          accepted += result.path("outcome").asString().equals("ACCEPTED") ? 1 : 0;
        }
        step.at(accepted);
      }
    }
  }

  private Map<String, Object> handover(String entitlement) {
    return Map.of(
        "entitlementId", entitlement,
        "handoverId", UUID.randomUUID().toString(),
        "proof", Map.of("kind", "SIGNATURE"),
        "handedOverAt", stage.clock().now().toString());
  }
}

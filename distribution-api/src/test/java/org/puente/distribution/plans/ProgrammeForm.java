package org.puente.distribution.plans;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What sets up a programme of two cycles, BANK_A before BANK_B, two approvals. */
public final class ProgrammeForm {

  private ProgrammeForm() {}

  /** One that pays 100 dollars a household to everybody. */
  public static Map<String, Object> of(UUID organisation) {
    return of(organisation, "1000.00", Map.of("kind", "FIXED", "fixed", "100.00"), 0);
  }

  static Map<String, Object> of(
      UUID organisation, String budget, Map<String, Object> rule, int threshold) {
    Map<String, Object> request = new HashMap<>();
    request.put("code", "P-" + UUID.randomUUID());
    request.put("name", "Programa");
    request.put("organisationId", organisation);
    request.put("currency", "USD");
    request.put("budget", budget);
    request.put(
        "cycles",
        List.of(
            Map.of("number", 1, "dueAt", "2026-02-01T05:00:00Z"),
            Map.of("number", 2, "dueAt", "2026-03-01T05:00:00Z")));
    request.put("rule", rule);
    request.put("noteMultiple", "10");
    request.put("fsps", List.of(fsp("BANK_A", 1, "300"), fsp("BANK_B", 2, "200")));
    List<Map<String, Object>> tiers = new ArrayList<>();
    tiers.add(Map.of("upTo", "10000.00", "approvals", 2));
    tiers.add(Map.of("approvals", 3));
    request.put("approvalTiers", tiers);
    request.put(
        "criteria",
        Map.of(
            "threshold",
            threshold,
            "rules",
            List.of(
                Map.of(
                    "attribute",
                    "DISABILITY",
                    "points",
                    5,
                    "reason",
                    Map.of("es", "Discapacidad", "en", "Disability")))));
    return request;
  }

  private static Map<String, Object> fsp(String code, int position, String limit) {
    return Map.of("code", code, "position", position, "perCodeLimit", limit, "noteMultiple", "10");
  }
}

package org.puente.events.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A service's OpenAPI document, as it is published. */
public final class OpenApiDocument {

  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

  private final JsonNode document;

  public OpenApiDocument(String json) {
    document = JsonMapper.shared().readTree(json);
  }

  /** Operations as in {@code GET /api/v1/plans}. */
  public List<String> operations() {
    return operations(true);
  }

  /** Operations that say nothing of what they do. */
  public List<String> undescribed() {
    return operations(false);
  }

  private List<String> operations(boolean all) {
    var found = new ArrayList<String>();
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        if (METHODS.contains(method.getKey()) && (all || !isDescribed(method.getValue()))) {
          found.add(method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey());
        }
      }
    }
    return found;
  }

  private static boolean isDescribed(JsonNode operation) {
    return operation.hasNonNull("summary") || operation.hasNonNull("description");
  }
}

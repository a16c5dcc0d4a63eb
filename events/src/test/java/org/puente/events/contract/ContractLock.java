package org.puente.events.contract;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What contracts have promised, one line for each field: {@code CodeIssued.v1 parts required
 * {"minimum":1,"type":"integer"}}. Words such as descriptions are no promise.
 */
record ContractLock(Map<String, String> promises) {

  private static final String ROOT = "(itself)";
  private static final List<String> WORDS =
      List.of("$schema", "$id", "title", "description", "examples", "$comment");

  static ContractLock parse(List<String> lines) {
    return new ContractLock(
        lines.stream()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(line -> line.split(" ", 3))
            .collect(
                toMap(
                    words -> words[0] + " " + words[1],
                    words -> words[2],
                    (one, other) -> one,
                    TreeMap::new)));
  }

  static ContractLock of(Map<String, JsonNode> schemas) {
    Map<String, String> promises = new TreeMap<>();
    schemas.forEach((contract, schema) -> add(promises, contract, (ObjectNode) schema));
    return new ContractLock(promises);
  }

  List<String> lines() {
    return promises.entrySet().stream().map(line -> line.getKey() + " " + line.getValue()).toList();
  }

  /** What newer contracts break: anything but a new contract or a new optional field. */
  List<String> brokenBy(ContractLock newer) {
    List<String> broken = new ArrayList<>();
    promises.forEach(
        (field, promise) -> {
          String now = newer.promises.get(field);
          if (now == null) {
            broken.add(field + " was removed");
          } else if (!now.equals(promise)) {
            broken.add(field + " was " + promise + " and is " + now);
          }
        });
    newer.promises.forEach(
        (field, promise) -> {
          if (!promises.containsKey(field) && isLocked(field) && promise.startsWith("required")) {
            broken.add(field + " is new and required");
          }
        });
    return broken;
  }

  private boolean isLocked(String field) {
    return promises.containsKey(field.substring(0, field.indexOf(' ')) + " " + ROOT);
  }

  private static void add(Map<String, String> promises, String contract, ObjectNode schema) {
    List<String> required =
        schema.path("required").valueStream().map(JsonNode::stringValue).toList();
    for (Map.Entry<String, JsonNode> field : schema.path("properties").properties()) {
      promises.put(
          contract + " " + field.getKey(),
          (required.contains(field.getKey()) ? "required " : "optional ")
              + canonical(field.getValue()));
    }
    ObjectNode itself = schema.deepCopy();
    itself.remove(List.of("properties", "required"));
    promises.put(contract + " " + ROOT, canonical(itself).toString());
  }

  private static JsonNode canonical(JsonNode node) {
    if (node instanceof ArrayNode) {
      ArrayNode sorted = JsonMapper.shared().createArrayNode();
      node.valueStream().map(ContractLock::canonical).forEach(sorted::add);
      return sorted;
    }
    if (!(node instanceof ObjectNode)) {
      return node;
    }
    Map<String, JsonNode> sorted = new TreeMap<>();
    node.properties().stream()
        .filter(member -> !WORDS.contains(member.getKey()))
        .forEach(member -> sorted.put(member.getKey(), canonical(member.getValue())));
    ObjectNode out = JsonMapper.shared().createObjectNode();
    sorted.forEach(out::set);
    return out;
  }
}

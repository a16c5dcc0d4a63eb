package org.puente.distribution.registration.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A YAML mapping that remembers where it stands, so that mistakes can be pointed at. */
record Node(String path, Map<String, Object> entries) {

  static Node of(@Nullable Object value, String path) throws InvalidProfile {
    if (!(value instanceof Map<?, ?> map)) {
      throw new InvalidProfile(path + ": expected keys and values");
    }
    var entries = new LinkedHashMap<String, Object>();
    map.forEach((key, each) -> entries.put(String.valueOf(key), each == null ? "" : each));
    return new Node(path, entries);
  }

  Node onlyKeys(Set<String> known) throws InvalidProfile {
    for (var key : entries.keySet()) {
      if (!known.contains(key)) {
        throw new InvalidProfile(path + ": unknown key " + key + "; known are " + known);
      }
    }
    return this;
  }

  String text(String key) throws InvalidProfile {
    return optionalText(key)
        .filter(text -> !text.isBlank())
        .orElseThrow(() -> new InvalidProfile(path + "." + key + ": missing"));
  }

  Optional<String> optionalText(String key) throws InvalidProfile {
    var value = entries.get(key);
    return value == null ? Optional.empty() : Optional.of(scalar(key, value));
  }

  List<String> oneOrMoreTexts(String key) throws InvalidProfile {
    var value = entries.get(key);
    if (!(value instanceof List<?> list)) {
      return List.of(text(key));
    }
    var texts = new ArrayList<String>();
    for (var each : list) {
      texts.add(scalar(key, each));
    }
    return texts;
  }

  Optional<Node> child(String key) throws InvalidProfile {
    var value = entries.get(key);
    return value == null ? Optional.empty() : Optional.of(of(value, path + "." + key));
  }

  List<Node> children(String key) throws InvalidProfile {
    if (!(entries.get(key) instanceof List<?> list) || list.isEmpty()) {
      throw new InvalidProfile(path + "." + key + ": expected a list");
    }
    var nodes = new ArrayList<Node>();
    for (var each : list) {
      nodes.add(of(each, path + "." + key + "[" + nodes.size() + "]"));
    }
    return nodes;
  }

  Set<Map.Entry<String, String>> texts() throws InvalidProfile {
    var texts = new LinkedHashMap<String, String>();
    for (var entry : entries.entrySet()) {
      texts.put(entry.getKey(), scalar(entry.getKey(), entry.getValue()));
    }
    return texts.entrySet();
  }

  private String scalar(String key, @Nullable Object value) throws InvalidProfile {
    if (value == null || value instanceof Map || value instanceof List) {
      throw new InvalidProfile(path + "." + key + ": expected one value");
    }
    // YAML 1.1 reads an unquoted yes or no as a boolean.
    return value instanceof Boolean yes ? (yes ? "yes" : "no") : String.valueOf(value);
  }
}

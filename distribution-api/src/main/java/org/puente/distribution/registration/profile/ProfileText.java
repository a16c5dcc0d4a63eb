package org.puente.distribution.registration.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** Writes a profile that was made by clicking, as somebody would have typed it. */
public final class ProfileText {

  private ProfileText() {}

  /** The profile's YAML. */
  public static String of(Profile profile) {
    var root = new LinkedHashMap<String, Object>();
    root.put("name", profile.name());
    root.put("title", Map.of("es", profile.title().es(), "en", profile.title().en()));
    root.put("region", profile.region());
    root.put("dates", profile.dates() == Profile.DayOrder.MDY ? "mdy" : "dmy");
    root.put("columns", profile.columns().stream().map(ProfileText::column).toList());
    addUnlessEmpty(root, "constants", byKey(profile.constants()));
    addUnlessEmpty(root, "defaults", byKey(profile.defaults()));
    var options = new DumperOptions();
    options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
    options.setSplitLines(false);
    return new Yaml(options).dump(root);
  }

  private static Map<String, Object> column(Mapping mapping) {
    var column = new LinkedHashMap<String, Object>();
    column.put("header", new ArrayList<>(mapping.headers()));
    if (mapping.hxl() instanceof String tag) {
      column.put("hxl", tag);
    }
    switch (mapping.target()) {
      case Target.ToField(var field) -> column.put("field", field.key());
      case Target.ToAttribute(var attribute) -> column.put("attribute", attribute.name());
      case Target.ToConsent(var purpose) -> column.put("consent", purpose.name());
    }
    addUnlessEmpty(column, "values", mapping.values());
    if (mapping.splitBy() instanceof String separator) {
      column.put("last-piece-after", separator);
    }
    return column;
  }

  private static Map<String, String> byKey(Map<Field, String> values) {
    var byKey = new LinkedHashMap<String, String>();
    values.forEach((field, value) -> byKey.put(field.key(), value));
    return byKey;
  }

  private static void addUnlessEmpty(
      Map<String, Object> node, String key, Map<String, String> values) {
    if (!values.isEmpty()) {
      node.put(key, new LinkedHashMap<>(values));
    }
  }
}

package org.puente.distribution.registration.profile;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.puente.events.tables.Words;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads a profile; unknown keys are mistakes, so that a typing error never drops a column. */
public final class ProfileYaml {

  private static final Set<String> KEYS =
      Set.of("name", "title", "region", "dates", "columns", "constants", "defaults");

  private ProfileYaml() {}

  /** The profile, or a mistake in words. */
  public static Profile read(String yaml) throws InvalidProfile {
    var root = Node.of(load(yaml), "profile").onlyKeys(KEYS);
    var name = root.text("name");
    if (!name.matches("[a-z0-9][a-z0-9-]{1,40}")) {
      throw new InvalidProfile("name: use 2 to 41 lower-case letters, digits and hyphens");
    }
    return checked(
        new Profile(
            name,
            title(root, name),
            root.optionalText("region").orElse("EC").toUpperCase(Locale.ROOT),
            dates(root),
            columns(root),
            values(root, "constants"),
            values(root, "defaults"),
            yaml));
  }

  private static @Nullable Object load(String yaml) throws InvalidProfile {
    var options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    options.setCodePointLimit(200_000);
    try {
      return new Yaml(new SafeConstructor(options)).load(yaml);
    } catch (YAMLException mistake) {
      throw new InvalidProfile("not readable as YAML: " + mistake.getMessage());
    }
  }

  private static Words title(Node root, String name) throws InvalidProfile {
    var title = root.child("title");
    return title.isEmpty()
        ? new Words(name, name)
        : new Words(title.get().text("es"), title.get().text("en"));
  }

  private static Profile.DayOrder dates(Node root) throws InvalidProfile {
    var order = root.optionalText("dates").orElse("dmy");
    return switch (order) {
      case "dmy" -> Profile.DayOrder.DMY;
      case "mdy" -> Profile.DayOrder.MDY;
      default -> throw new InvalidProfile("dates: write dmy or mdy, not " + order);
    };
  }

  private static List<Mapping> columns(Node root) throws InvalidProfile {
    var mappings = new ArrayList<Mapping>();
    for (var column : root.children("columns")) {
      mappings.add(ColumnYaml.read(column));
    }
    return List.copyOf(mappings);
  }

  private static Map<Field, String> values(Node root, String key) throws InvalidProfile {
    var node = root.child(key);
    var values = new EnumMap<Field, String>(Field.class);
    for (var entry : node.isEmpty() ? Set.<Map.Entry<String, String>>of() : node.get().texts()) {
      if (entry.getKey().startsWith("consent")) {
        throw new InvalidProfile(
            key
                + ": consent can never be a constant or a default; it must come from a column,"
                + " and where it is missing it stays NOT_RECORDED");
      }
      var field =
          Field.of(entry.getKey())
              .orElseThrow(() -> new InvalidProfile(key + ": unknown field " + entry.getKey()));
      values.put(field, entry.getValue());
    }
    return values;
  }

  private static Profile checked(Profile profile) throws InvalidProfile {
    if (!profile.fills(Field.NAME)) {
      throw new InvalidProfile("columns: no column has field: name");
    }
    if (!profile.fills(Field.AGE) && !profile.fills(Field.BIRTH_DATE)) {
      throw new InvalidProfile("columns: no column has field: age or field: birth-date");
    }
    if (!profile.fills(Field.TERRITORY)) {
      throw new InvalidProfile("columns: no column, constant or default fills territory");
    }
    for (var never : List.of(Field.NAME, Field.DOCUMENT, Field.PHONE, Field.HOUSEHOLD)) {
      if (profile.fallback(never).isPresent()) {
        throw new InvalidProfile(
            never.key() + " tells people apart and cannot be the same for all");
      }
    }
    return profile;
  }

  static Map<String, String> folded(Node node) throws InvalidProfile {
    var folded = new LinkedHashMap<String, String>();
    for (var entry : node.texts()) {
      folded.put(Folding.words(entry.getKey()), entry.getValue());
    }
    return folded;
  }
}

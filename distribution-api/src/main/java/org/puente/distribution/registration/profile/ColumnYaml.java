package org.puente.distribution.registration.profile;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.puente.distribution.people.Attribute;
import org.puente.distribution.people.Purpose;

/** Reads one entry of a profile's columns. */
final class ColumnYaml {

  private static final Set<String> KEYS =
      Set.of("header", "hxl", "field", "attribute", "consent", "values", "last-piece-after");

  private ColumnYaml() {}

  static Mapping read(Node column) throws InvalidProfile {
    column.onlyKeys(KEYS);
    var hxl = column.optionalText("hxl").orElse(null);
    if (hxl != null && HxlTag.of(hxl).isEmpty()) {
      throw new InvalidProfile(column.path() + ".hxl: not an HXL tag: " + hxl);
    }
    var target = target(column);
    var translations = column.child("values");
    Map<String, String> values =
        translations.isEmpty() ? Map.of() : ProfileYaml.folded(translations.get());
    if (target instanceof Target.ToConsent && values.containsKey("")) {
      throw new InvalidProfile(
          column.path() + ".values: a blank consent cannot be translated; it is NOT_RECORDED");
    }
    return new Mapping(
        List.copyOf(column.oneOrMoreTexts("header")),
        hxl,
        target,
        values,
        column.optionalText("last-piece-after").orElse(null));
  }

  private static Target target(Node column) throws InvalidProfile {
    var field = column.optionalText("field");
    var attribute = column.optionalText("attribute");
    var consent = column.optionalText("consent");
    if (List.of(field, attribute, consent).stream().filter(key -> key.isPresent()).count() != 1) {
      throw new InvalidProfile(column.path() + ": give one of field, attribute or consent");
    }
    if (field.isPresent()) {
      return new Target.ToField(
          Field.of(field.get())
              .orElseThrow(() -> unknown(column, "field", field.get(), Field.values())));
    }
    if (attribute.isPresent()) {
      return new Target.ToAttribute(
          constant(column, "attribute", attribute.get(), Attribute.values()));
    }
    return new Target.ToConsent(
        constant(column, "consent", consent.orElseThrow(), Purpose.values()));
  }

  private static <E extends Enum<E>> E constant(Node column, String key, String text, E[] all)
      throws InvalidProfile {
    var wanted = text.toUpperCase(Locale.ROOT).replace('-', '_');
    return Arrays.stream(all)
        .filter(each -> each.name().equals(wanted))
        .findFirst()
        .orElseThrow(() -> unknown(column, key, text, all));
  }

  private static InvalidProfile unknown(Node column, String key, String text, Enum<?>[] known) {
    var names = Arrays.stream(known).map(ColumnYaml::spelling).toList();
    return new InvalidProfile(
        column.path() + "." + key + ": unknown " + text + "; known are " + names);
  }

  private static String spelling(Enum<?> value) {
    return value instanceof Field field ? field.key() : value.name();
  }
}

package org.puente.payments.files.flat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads descriptions; nothing unknown, missing or impossible gets past it. */
final class Descriptions {

  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private Descriptions() {}

  static Description read(String file, InputStream yaml) throws IOException {
    Description description;
    try {
      description = YAML.readValue(yaml, Description.class);
    } catch (UnrecognizedPropertyException e) {
      throw new DescriptionRefused(file, key(e), "this key is not known");
    } catch (InvalidFormatException e) {
      throw new DescriptionRefused(file, key(e), reason(e));
    } catch (DatabindException e) {
      throw new DescriptionRefused(file, key(e), e.getOriginalMessage());
    } catch (JacksonException e) {
      throw new DescriptionRefused(file, "line " + e.getLocation().getLineNr(), "is no YAML");
    }
    Completeness.check(file, description);
    new Checking(file, description).check();
    return description;
  }

  private static String reason(InvalidFormatException e) {
    Object[] known = e.getTargetType().getEnumConstants();
    return known == null
        ? e.getValue() + " is not possible here"
        : e.getValue() + " is none of " + Arrays.toString(known);
  }

  private static String key(DatabindException e) {
    String path =
        e.getPath().stream()
            .map(
                step ->
                    step.getPropertyName() == null
                        ? "[" + (step.getIndex() + 1) + "]"
                        : "." + step.getPropertyName())
            .collect(Collectors.joining());
    return path.startsWith(".") ? path.substring(1) : path;
  }
}

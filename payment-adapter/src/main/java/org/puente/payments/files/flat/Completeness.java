package org.puente.payments.files.flat;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds what a description leaves out: every key that is not marked as nullable must be there. */
final class Completeness {

  private static final String HERE = Description.class.getPackageName();

  private Completeness() {}

  static void check(String file, @Nullable Object description) {
    if (description == null) {
      throw new DescriptionRefused(file, "(all of it)", "the file is empty");
    }
    check(file, "", description);
  }

  private static void check(String file, String key, Object value) {
    if (value instanceof List<?> list) {
      for (int index = 0; index < list.size(); index++) {
        Object item = list.get(index);
        String place = key + "[" + (index + 1) + "]";
        if (item == null) {
          throw new DescriptionRefused(file, place, "is empty");
        }
        check(file, place, item);
      }
    }
    if (!(value instanceof Record) || !value.getClass().getName().startsWith(HERE)) {
      return;
    }
    for (RecordComponent component : value.getClass().getRecordComponents()) {
      String place = key.isEmpty() ? kebab(component) : key + "." + kebab(component);
      Object part = part(component, value);
      if (part != null) {
        check(file, place, part);
      } else if (!isNullable(component)) {
        throw new DescriptionRefused(file, place, "is missing");
      }
    }
  }

  private static boolean isNullable(RecordComponent component) {
    AnnotatedElement type = component.getAnnotatedType();
    return type.isAnnotationPresent(Nullable.class);
  }

  private static @Nullable Object part(RecordComponent component, Object value) {
    try {
      return component.getAccessor().invoke(value);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("a record shows its parts", e);
    }
  }

  private static String kebab(RecordComponent component) {
    return component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }
}

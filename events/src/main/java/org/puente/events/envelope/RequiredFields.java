package org.puente.events.envelope;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.puente.events.contract.PuenteEvent;

/**
 * Finds a missing field by the rule the compiler knows: what is not {@code @Nullable} is required.
 */
final class RequiredFields {

  private static final ClassValue<List<Method>> ACCESSORS =
      new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
          return Arrays.stream(type.getRecordComponents())
              .filter(
                  component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
              .map(RecordComponent::getAccessor)
              .toList();
        }
      };

  void check(PuenteEvent event) {
    for (Method accessor : ACCESSORS.get(event.getClass())) {
      if (value(event, accessor) == null) {
        throw new DefectiveEventException("Missing field " + accessor.getName());
      }
    }
  }

  private static @Nullable Object value(PuenteEvent event, Method accessor) {
    try {
      return accessor.invoke(event);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(e);
    }
  }
}

package org.puente.distribution.console;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpMethod;
import org.springframework.validation.BindingResult;
import org.springframework.validation.DefaultBindingErrorProcessor;
import org.springframework.web.bind.WebDataBinder;

/**
 * The fields of a form's record that may not be left out: those that are not nullable.
 *
 * @param texts those of them that may be left blank
 */
record NeededFields(List<String> names, Set<String> texts) {

  static NeededFields of(@Nullable ResolvableType form) {
    Class<?> type = form == null ? null : form.resolve();
    List<RecordComponent> needed =
        type == null || !type.isRecord()
            ? List.of()
            : Arrays.stream(type.getRecordComponents()).filter(NeededFields::isNeeded).toList();
    return new NeededFields(
        needed.stream().map(RecordComponent::getName).toList(),
        needed.stream()
            .filter(field -> field.getType() == String.class)
            .map(RecordComponent::getName)
            .collect(Collectors.toSet()));
  }

  /** A box that is not ticked is not sent at all, nor is a list of which nothing was chosen. */
  private static boolean isNeeded(RecordComponent field) {
    Class<?> type = field.getType();
    return BeanUtils.isSimpleValueType(type)
        && !type.isPrimitive()
        && !field.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  /** Left out is an error; a text that was left blank is for the form to judge. */
  void demandedFrom(HttpServletRequest request, WebDataBinder binder) {
    if (names.isEmpty() || !HttpMethod.POST.matches(request.getMethod())) {
      return;
    }
    binder.setRequiredFields(names.toArray(String[]::new));
    binder.setBindingErrorProcessor(
        new DefaultBindingErrorProcessor() {
          @Override
          public void processMissingFieldError(String field, BindingResult result) {
            if (!texts.contains(field) || request.getParameter(field) == null) {
              super.processMissingFieldError(field, result);
            }
          }
        });
  }
}

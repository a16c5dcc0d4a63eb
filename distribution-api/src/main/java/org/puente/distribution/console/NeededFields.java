package org.puente.distribution.console;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpMethod;
import org.springframework.validation.BindingResult;
import org.springframework.validation.DefaultBindingErrorProcessor;
import org.springframework.web.bind.WebDataBinder;

/** The fields of a form's record that may not be left out: those that are not nullable. */
record NeededFields(List<String> names) {

  static NeededFields of(@Nullable ResolvableType form) {
    Class<?> type = form == null ? null : form.resolve();
    return new NeededFields(
        type == null || !type.isRecord()
            ? List.of()
            : Arrays.stream(type.getRecordComponents())
                .filter(NeededFields::isNeeded)
                .map(RecordComponent::getName)
                .toList());
  }

  /** A box that is not ticked is not sent at all, nor is a list of which nothing was chosen. */
  private static boolean isNeeded(RecordComponent field) {
    Class<?> type = field.getType();
    return BeanUtils.isSimpleValueType(type)
        && !type.isPrimitive()
        && !field.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  /** Left out is an error; left blank is for the form to judge. */
  void demandedFrom(HttpServletRequest request, WebDataBinder binder) {
    if (names.isEmpty() || !HttpMethod.POST.matches(request.getMethod())) {
      return;
    }
    binder.setRequiredFields(names.toArray(String[]::new));
    binder.setBindingErrorProcessor(
        new DefaultBindingErrorProcessor() {
          @Override
          public void processMissingFieldError(String field, BindingResult result) {
            if (request.getParameter(field) == null) {
              super.processMissingFieldError(field, result);
            }
          }
        });
  }
}

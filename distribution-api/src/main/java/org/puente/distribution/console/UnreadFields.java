package org.puente.distribution.console;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.validation.BindException;
import org.springframework.validation.DefaultBindingErrorProcessor;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** The fields of a form that never came, or that cannot be read as what they have to be. */
final class UnreadFields {

  /** One of them, as the form names it. */
  record Unread(String name, boolean missing) {

    String inWords(MessageSource messages, Locale locale) {
      return messages.getMessage(
          missing ? "problem.field-missing" : "problem.field-unread",
          new Object[] {label(name, messages, locale)},
          locale);
    }
  }

  private UnreadFields() {}

  /** What the form calls a field. */
  static String label(String name, MessageSource messages, Locale locale) {
    return String.valueOf(messages.getMessage("field." + name, null, name, locale));
  }

  /** None where it is the address that cannot be read. */
  static List<Unread> of(Exception e) {
    return switch (e) {
      case BindException bound ->
          bound.getFieldErrors().stream().map(UnreadFields::of).distinct().toList();
      case MissingServletRequestParameterException gone ->
          List.of(new Unread(gone.getParameterName(), true));
      case MissingServletRequestPartException gone ->
          List.of(new Unread(gone.getRequestPartName(), true));
      case MultipartException _ -> List.of(new Unread("file", true));
      case MethodArgumentTypeMismatchException odd
          when !odd.getParameter().hasParameterAnnotation(PathVariable.class) ->
          List.of(new Unread(odd.getName(), isBlank(odd.getValue())));
      default -> List.of();
    };
  }

  private static Unread of(FieldError error) {
    boolean missing = DefaultBindingErrorProcessor.MISSING_FIELD_ERROR_CODE.equals(error.getCode());
    return new Unread(error.getField(), missing || isBlank(error.getRejectedValue()));
  }

  private static boolean isBlank(@Nullable Object value) {
    return value == null || value.toString().isBlank();
  }
}

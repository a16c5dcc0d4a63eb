package org.puente.distribution.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.puente.events.http.Problem;
import org.puente.events.http.Unstorable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.BindException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Says in words what a use case refused. An action is posted to its page's address plus one
 * segment, so the page to say it on is the parent.
 */
@ControllerAdvice(basePackageClasses = ConsoleTrouble.class)
class ConsoleTrouble {

  private static final Set<String> SECRETS =
      Set.of("_csrf", "otp", "passkey", "password", "present", "token");

  private static final String UNSTORABLE = "unstorable";

  private final MessageSource messages;

  ConsoleTrouble(MessageSource messages) {
    this.messages = messages;
  }

  @ExceptionHandler
  @Nullable String refused(
      Problem problem,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes flash)
      throws IOException {
    if (!HttpMethod.POST.matches(request.getMethod())) {
      response.sendError(problem.status().value());
      return null;
    }
    Locale locale = LocaleContextHolder.getLocale();
    String words =
        problem.slug().equals(UNSTORABLE) ? unstorable(request, locale) : inWords(problem, locale);
    return back(words, request, flash);
  }

  /** A field that is missing or cannot be read is named; what it held goes into no log. */
  @ExceptionHandler({
    BindException.class,
    MissingServletRequestParameterException.class,
    MissingServletRequestPartException.class,
    MethodArgumentTypeMismatchException.class,
    MultipartException.class
  })
  @Nullable String unread(
      Exception e,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes flash)
      throws IOException {
    var fields = UnreadFields.of(e);
    String words =
        fields.stream()
            .map(field -> field.inWords(messages, LocaleContextHolder.getLocale()))
            .collect(Collectors.joining(" "));
    if (!HttpMethod.POST.matches(request.getMethod()) || fields.isEmpty()) {
      request.setAttribute("why", words);
      response.sendError(HttpStatus.BAD_REQUEST.value());
      return null;
    }
    return back(words, request, flash);
  }

  /** As a NUL in a text; a rule that broke is our fault, and stays an error. */
  @ExceptionHandler
  @Nullable String unstorable(
      DataIntegrityViolationException e,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes flash)
      throws IOException {
    if (!Unstorable.is(e)) {
      throw e;
    }
    var problem = Problem.badRequest(UNSTORABLE, "A value cannot be stored.");
    return refused(problem, request, response, flash);
  }

  /** Names the fields that hold a NUL, which no text of a database may hold. */
  private String unstorable(HttpServletRequest request, Locale locale) {
    String named =
        request.getParameterMap().entrySet().stream()
            .filter(each -> Arrays.stream(each.getValue()).anyMatch(it -> it.indexOf(0) >= 0))
            .map(each -> UnreadFields.label(each.getKey(), messages, locale))
            .sorted()
            .map(label -> said("problem.field-unstorable", label, locale))
            .collect(Collectors.joining(" "));
    return named.isEmpty() ? messages.getMessage("problem.unstorable", null, locale) : named;
  }

  private String said(String key, String field, Locale locale) {
    return messages.getMessage(key, new Object[] {field}, locale);
  }

  /** An optional field that is not sent at all is no error, any other is. */
  @InitBinder
  void needed(WebDataBinder binder, HttpServletRequest request) {
    NeededFields.of(binder.getTargetType()).demandedFrom(request, binder);
  }

  private static String back(String words, HttpServletRequest request, RedirectAttributes flash) {
    flash.addFlashAttribute("refused", words);
    flash.addFlashAttribute("typed", typed(request));
    flash.addFlashAttribute("ticked", ticked(request));
    String path = request.getRequestURI();
    return "redirect:" + path.substring(0, path.lastIndexOf('/'));
  }

  /** What was typed is there again, but for what nobody may read over a shoulder. */
  private static Map<String, String> typed(HttpServletRequest request) {
    return request.getParameterMap().entrySet().stream()
        .filter(each -> !SECRETS.contains(each.getKey()) && each.getValue().length == 1)
        .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue()[0]));
  }

  /** Of lists and boxes, all that was chosen. */
  private static Map<String, List<String>> ticked(HttpServletRequest request) {
    return request.getParameterMap().entrySet().stream()
        .filter(each -> !SECRETS.contains(each.getKey()))
        .collect(Collectors.toMap(Map.Entry::getKey, each -> List.of(each.getValue())));
  }

  /** Where the problem has no words of its own, it names the fields. */
  String inWords(Problem problem, Locale locale) {
    String fallback =
        problem.fields().isEmpty()
            ? messages.getMessage("problem.unexpected", null, locale)
            : problem.fields().stream()
                .map(field -> said("problem.field-refused", named(field, locale), locale))
                .distinct()
                .collect(Collectors.joining(" "));
    return String.valueOf(messages.getMessage("problem." + problem.slug(), null, fallback, locale));
  }

  /** By the longest end of its path that has a name: a service's fields lie in one another. */
  private String named(String path, Locale locale) {
    String at = path.replaceAll("\\[[^]]*]", "");
    String label = UnreadFields.label(at, messages, locale);
    while (label.equals(at) && at.contains(".")) {
      at = at.substring(at.indexOf('.') + 1);
      label = UnreadFields.label(at, messages, locale);
    }
    return label;
  }

  @ExceptionHandler({
    DataAccessResourceFailureException.class,
    CannotCreateTransactionException.class
  })
  void databaseAway(HttpServletResponse response) throws IOException {
    response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
  }
}

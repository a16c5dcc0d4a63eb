package org.puente.events.http;

import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;

/** Turns what goes wrong in an API into problems (RFC 9457) that quote nobody's data. */
@RestControllerAdvice(annotations = RestController.class)
class ProblemAdvice extends ResponseEntityExceptionHandler {

  private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);
  private static final String INSUFFICIENT_PRIVILEGE = "42501";

  @ExceptionHandler
  ProblemDetail problem(Problem problem) {
    return problem.toDetail();
  }

  @ExceptionHandler
  ProblemDetail denied(AccessDeniedException e) {
    return Problem.forbidden().toDetail();
  }

  @ExceptionHandler
  ProblemDetail notAForm(MultipartException e) {
    return Problem.detail(
        HttpStatus.BAD_REQUEST,
        "no-multipart-form",
        "Send this as multipart/form-data, with its file.");
  }

  @ExceptionHandler({
    DataAccessResourceFailureException.class,
    CannotCreateTransactionException.class
  })
  ProblemDetail databaseAway(RuntimeException e) {
    log.warn("The database is away: {}", e.toString());
    return Problem.detail(
        HttpStatus.SERVICE_UNAVAILABLE, "database-away", "Please try again in a moment.");
  }

  @ExceptionHandler
  ProblemDetail tookTooLong(QueryTimeoutException e) {
    log.warn("A question took too long: {}", e.toString());
    return Problem.detail(
        HttpStatus.SERVICE_UNAVAILABLE,
        "took-too-long",
        "This took too long, and others were kept from waiting for it. Please ask for less at once.");
  }

  @ExceptionHandler
  ProblemDetail unstorable(DataIntegrityViolationException e) {
    return Unstorable.is(e)
        ? Problem.detail(
            HttpStatus.BAD_REQUEST,
            "unstorable",
            "A value cannot be stored: it is too long, out of range, or holds a character that no"
                + " text may hold.")
        : unexpected(e);
  }

  /** What a row-level policy or a grant refuses lies outside the caller's scope. */
  @ExceptionHandler
  ProblemDetail badSql(BadSqlGrammarException e) {
    boolean refused =
        e.getSQLException() instanceof SQLException cause
            && INSUFFICIENT_PRIVILEGE.equals(cause.getSQLState());
    return refused ? Problem.forbidden().toDetail() : unexpected(e);
  }

  @ExceptionHandler
  ProblemDetail unexpected(Exception e) {
    log.error("Unexpected", e);
    return Problem.detail(
        HttpStatus.INTERNAL_SERVER_ERROR, "unexpected", "Something went wrong here.");
  }

  /** A field of the request that cannot be accepted, and why. */
  public record FieldProblem(String field, String message) {}

  @Override
  protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
      MethodArgumentNotValidException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    List<FieldProblem> errors =
        e.getBindingResult().getFieldErrors().stream()
            .map(
                error ->
                    new FieldProblem(error.getField(), String.valueOf(error.getDefaultMessage())))
            .toList();
    return super.handleExceptionInternal(
        e,
        Problem.badRequest("invalid-fields", "Some fields cannot be accepted.")
            .with("errors", errors)
            .toDetail(),
        headers,
        status,
        request);
  }

  /** A value that is none of what a field takes; which value it was is not repeated. */
  @Override
  protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
      HttpMessageNotReadableException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    String field = e.getCause() instanceof JacksonException odd ? fieldOf(odd) : "";
    if (field.isEmpty()) {
      return super.handleHttpMessageNotReadable(e, headers, status, request);
    }
    ProblemDetail problem =
        Problem.badRequest("bad-request", field + ": this value cannot be read.")
            .with("errors", List.of(new FieldProblem(field, "cannot be read")))
            .toDetail();
    return super.handleExceptionInternal(e, problem, headers, status, request);
  }

  private static String fieldOf(JacksonException odd) {
    return odd.getPath().stream()
        .map(JacksonException.Reference::getPropertyName)
        .filter(Objects::nonNull)
        .collect(Collectors.joining("."));
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleExceptionInternal(
      Exception e,
      @Nullable Object body,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    Object problem = body == null && e instanceof ErrorResponse known ? known.getBody() : body;
    if (problem instanceof ProblemDetail detail && isUntyped(detail)) {
      detail.setType(URI.create("urn:puente:problem:" + Problem.slug(status)));
    }
    return super.handleExceptionInternal(e, problem, headers, status, request);
  }

  private static boolean isUntyped(ProblemDetail problem) {
    URI type = problem.getType();
    return type == null || type.toString().equals("about:blank");
  }
}

package org.puente.events.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an API answers instead of a result (RFC 9457); its type is {@code
 * urn:puente:problem:<slug>}.
 */
public final class Problem extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private static final JsonMapper JSON = JsonMapper.shared();

  private final HttpStatus status;
  private final String slug;
  private final transient Map<String, Object> properties = new LinkedHashMap<>();

  public Problem(HttpStatus status, String slug, String detail) {
    super(detail);
    this.status = status;
    this.slug = slug;
  }

  public static Problem badRequest(String slug, String detail) {
    return new Problem(HttpStatus.BAD_REQUEST, slug, detail);
  }

  public static Problem unauthorized() {
    return new Problem(HttpStatus.UNAUTHORIZED, "no-valid-token", "A valid token is needed.");
  }

  public static Problem forbidden() {
    return new Problem(HttpStatus.FORBIDDEN, "not-allowed", "This role may not do that.");
  }

  public static Problem notFound(String detail) {
    return new Problem(HttpStatus.NOT_FOUND, "not-found", detail);
  }

  public static Problem conflict(String slug, String detail) {
    return new Problem(HttpStatus.CONFLICT, slug, detail);
  }

  public static Problem unprocessable(String slug, String detail) {
    return new Problem(HttpStatus.UNPROCESSABLE_CONTENT, slug, detail);
  }

  /** Adds a member to the problem. */
  public Problem with(String name, Object value) {
    properties.put(name, value);
    return this;
  }

  /** Names the fields of the request that it is about. */
  public Problem about(List<String> fields) {
    return fields.isEmpty() ? this : with("fields", List.copyOf(fields));
  }

  /** The fields that it is about, as the request names them; none where nobody said. */
  public List<String> fields() {
    Stream<?> many =
        properties.get("fields") instanceof List<?> fields ? fields.stream() : Stream.of();
    return Stream.concat(Stream.ofNullable(properties.get("field")), many)
        .map(String::valueOf)
        .distinct()
        .toList();
  }

  public HttpStatus status() {
    return status;
  }

  public String slug() {
    return slug;
  }

  public ProblemDetail toDetail() {
    ProblemDetail problem = detail(status, slug, String.valueOf(getMessage()));
    properties.forEach(problem::setProperty);
    return problem;
  }

  /** For filters, where no controller advice reaches. */
  public void writeTo(HttpServletResponse response) throws IOException {
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setCharacterEncoding(UTF_8);
    response.getWriter().write(JSON.writeValueAsString(members()));
  }

  /** As RFC 9457 names them. */
  Map<String, @Nullable Object> members() {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("type", "urn:puente:problem:" + slug);
    members.put("title", status.getReasonPhrase());
    members.put("status", status.value());
    members.put("detail", String.valueOf(getMessage()));
    members.putAll(properties);
    return members;
  }

  static ProblemDetail detail(HttpStatus status, String slug, String detail) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
    problem.setType(URI.create("urn:puente:problem:" + slug));
    problem.setTitle(status.getReasonPhrase());
    return problem;
  }

  /** For what has no name but its status. */
  static String slug(HttpStatusCode code) {
    HttpStatus status = HttpStatus.resolve(code.value());
    return status == null
        ? "status-" + code.value()
        : status.getReasonPhrase().toLowerCase(Locale.ROOT).replace(' ', '-');
  }
}

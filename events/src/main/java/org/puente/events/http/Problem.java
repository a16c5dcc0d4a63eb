package org.puente.events.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
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
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", "urn:puente:problem:" + slug);
    body.put("title", status.getReasonPhrase());
    body.put("status", status.value());
    body.put("detail", String.valueOf(getMessage()));
    body.putAll(properties);
    response.getWriter().write(JSON.writeValueAsString(body));
  }

  static ProblemDetail detail(HttpStatus status, String slug, String detail) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
    problem.setType(URI.create("urn:puente:problem:" + slug));
    problem.setTitle(status.getReasonPhrase());
    return problem;
  }
}

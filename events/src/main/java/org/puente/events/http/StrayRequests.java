package org.puente.events.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.web.ErrorProperties;
import org.springframework.boot.webmvc.autoconfigure.error.BasicErrorController;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * What fails before a controller is found (unknown address, method or media type) is a problem as
 * well. Whoever asks for HTML still gets the service's error page.
 */
class StrayRequests extends BasicErrorController {

  StrayRequests(
      ErrorAttributes attributes, ErrorProperties properties, List<ErrorViewResolver> pages) {
    super(attributes, properties, pages);
  }

  @Override
  public ResponseEntity<Map<String, @Nullable Object>> error(HttpServletRequest request) {
    HttpStatus status = getStatus(request);
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem(status).members());
  }

  private static Problem problem(HttpStatus status) {
    if (status.is5xxServerError()) {
      return new Problem(status, "unexpected", "Something went wrong here.");
    }
    String detail =
        status == HttpStatus.NOT_FOUND
            ? "There is nothing at this address."
            : "This address cannot serve the request as it was sent.";
    return new Problem(status, Problem.slug(status), detail);
  }
}

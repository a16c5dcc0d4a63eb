package org.puente.events.idempotency;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.puente.events.access.Caller;
import org.puente.events.http.Problem;
import org.puente.events.idempotency.IdempotencyKeys.Claim;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Honours {@code Idempotency-Key} on every POST of a known caller: the first one runs, the same one
 * again gets the first one's answer, another request under the same key is refused (422), and one
 * that is still running too (409). What failed on our side (5xx) may be tried again.
 */
final class IdempotencyFilter extends OncePerRequestFilter {

  static final String HEADER = "Idempotency-Key";
  private static final String REPLAYED = "Idempotency-Replayed";
  private static final int LONGEST_KEY = 200;

  private final IdempotencyKeys keys;

  IdempotencyFilter(IdempotencyKeys keys) {
    this.keys = keys;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getMethod().equals("POST")
        || request.getHeader(HEADER) == null
        || Caller.find().isEmpty();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    UUID caller = Caller.current().userId();
    String key = request.getHeader(HEADER);
    if (key.isBlank() || key.length() > LONGEST_KEY) {
      Problem.badRequest("invalid-idempotency-key", "The key has 1 to 200 characters.")
          .writeTo(response);
      return;
    }
    RepeatableRequest repeatable;
    try {
      repeatable = RepeatableRequest.of(request);
    } catch (Problem tooLarge) {
      tooLarge.writeTo(response);
      return;
    }
    switch (keys.claim(caller, key, repeatable.hash())) {
      case Claim.Granted() -> run(caller, key, repeatable, response, chain);
      case Claim.Answered(Answer answer) -> replay(answer, response);
      case Claim.InProgress() ->
          Problem.conflict("in-progress", "The first request with this key is still running.")
              .writeTo(response);
      case Claim.OtherRequest() ->
          Problem.unprocessable("key-reused", "This key belongs to another request.")
              .writeTo(response);
    }
  }

  private void run(
      UUID caller,
      String key,
      RepeatableRequest request,
      HttpServletResponse response,
      FilterChain chain)
      throws ServletException, IOException {
    ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
    boolean answered = false;
    try {
      chain.doFilter(request.request(), answer);
      answered = answer.getStatus() < 500;
    } finally {
      if (answered) {
        keys.answer(caller, key, Answer.of(answer));
      } else {
        keys.forget(caller, key);
      }
    }
    answer.copyBodyToResponse();
  }

  private static void replay(Answer answer, HttpServletResponse response) throws IOException {
    response.setStatus(answer.status());
    response.setHeader(REPLAYED, "true");
    if (answer.contentType() != null) {
      response.setContentType(answer.contentType());
    }
    if (answer.location() != null) {
      response.setHeader(HttpHeaders.LOCATION, answer.location());
    }
    response.getOutputStream().write(answer.body());
  }
}

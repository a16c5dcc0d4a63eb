package org.puente.events.audit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.puente.events.access.Caller;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * No act of a person goes without a line: one that changed something and that its use case told
 * nothing of is told here, as the request that it was.
 */
final class UnrecordedActs implements HandlerInterceptor {

  static final String RECORDED = UnrecordedActs.class.getName() + ".recorded";
  private static final Set<String> SAFE =
      Set.of(HttpMethod.GET.name(), HttpMethod.HEAD.name(), HttpMethod.OPTIONS.name());

  private final AuditTrail audit;

  UnrecordedActs(AuditTrail audit) {
    this.audit = audit;
  }

  @Override
  public void afterCompletion(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable Exception failed) {
    boolean done = failed == null && response.getStatus() < 400;
    if (done
        && !SAFE.contains(request.getMethod())
        && request.getAttribute(RECORDED) == null
        && Caller.find().isPresent()) {
      Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
      audit.record(
          "request.done",
          request.getRequestURI(),
          Map.of("operation", request.getMethod() + " " + pattern));
    }
  }
}

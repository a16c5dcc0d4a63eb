package org.puente.events.audit;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Where an act came from; what runs in the background came from nowhere in particular. */
record Origin(Channel channel, @Nullable String address) {

  private static final Origin BEHIND = new Origin(Channel.SYSTEM, null);

  /** Which door. */
  enum Channel {
    CONSOLE,
    API,
    SYSTEM
  }

  static Origin here() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes web
        ? of(web.getRequest())
        : BEHIND;
  }

  private static Origin of(HttpServletRequest request) {
    boolean api = request.getRequestURI().startsWith(request.getContextPath() + "/api/");
    return new Origin(api ? Channel.API : Channel.CONSOLE, request.getRemoteAddr());
  }

  /** What to call whom nobody knows. */
  String nobody() {
    return channel == Channel.SYSTEM ? "system" : "anonymous";
  }

  /** So that {@link UnrecordedActs} sees that the request left its line. */
  static void leftALine() {
    RequestAttributes request = RequestContextHolder.getRequestAttributes();
    if (request != null) {
      request.setAttribute(UnrecordedActs.RECORDED, true, RequestAttributes.SCOPE_REQUEST);
    }
  }
}

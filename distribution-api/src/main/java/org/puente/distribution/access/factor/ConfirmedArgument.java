package org.puente.distribution.access.factor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.access.ConsoleUser;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives a controller its {@link Confirmed}, or refuses the request. */
@Component
class ConfirmedArgument implements HandlerMethodArgumentResolver {

  static final String HEADER = "One-Time-Code";
  static final String FIELD = "otp";

  private final Confirming confirming;
  private final SessionFactors sessions;

  ConfirmedArgument(Confirming confirming, SessionFactors sessions) {
    this.confirming = confirming;
    this.sessions = sessions;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Confirmed.class;
  }

  /** A code that comes along is always checked, whether or not it was needed. */
  @Override
  public Confirmed resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer model,
      NativeWebRequest web,
      @Nullable WebDataBinderFactory binders) {
    HttpServletRequest request = web.getNativeRequest(HttpServletRequest.class);
    String code = code(Objects.requireNonNull(request));
    if (code == null) {
      return confirming.fresh().orElseThrow(Confirming::needed);
    }
    var confirmed = confirming.with(code);
    if (isConsole()) {
      var response = web.getNativeResponse(HttpServletResponse.class);
      sessions.add(confirmed, request, Objects.requireNonNull(response));
    }
    return confirmed;
  }

  private static @Nullable String code(HttpServletRequest request) {
    String code = isConsole() ? request.getParameter(FIELD) : request.getHeader(HEADER);
    return code == null || code.isBlank() ? null : code;
  }

  private static boolean isConsole() {
    var who = SecurityContextHolder.getContext().getAuthentication();
    return who != null && who.getPrincipal() instanceof ConsoleUser;
  }
}

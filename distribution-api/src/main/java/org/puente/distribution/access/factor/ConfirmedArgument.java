package org.puente.distribution.access.factor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.Optional;
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
  static final String PASSKEY = "passkey";

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

  /** A code or passkey that comes along is always checked, whether or not it was needed. */
  @Override
  public Confirmed resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer model,
      NativeWebRequest web,
      @Nullable WebDataBinderFactory binders) {
    var request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
    return shown(request)
        .map(
            confirmed -> {
              if (isConsole()) {
                var response = web.getNativeResponse(HttpServletResponse.class);
                sessions.add(confirmed, request, Objects.requireNonNull(response));
              }
              return confirmed;
            })
        .or(confirming::fresh)
        .orElseThrow(Confirming::needed);
  }

  private Optional<Confirmed> shown(HttpServletRequest request) {
    if (!isConsole()) {
      return filled(request.getHeader(HEADER)).map(confirming::with);
    }
    return filled(request.getParameter(FIELD))
        .map(confirming::with)
        .or(
            () ->
                filled(request.getParameter(PASSKEY))
                    .map(answer -> confirming.withPasskey(answer, request.getSession())));
  }

  private static Optional<String> filled(@Nullable String text) {
    return Optional.ofNullable(text).filter(given -> !given.isBlank());
  }

  private static boolean isConsole() {
    var who = SecurityContextHolder.getContext().getAuthentication();
    return who != null && who.getPrincipal() instanceof ConsoleUser;
  }
}

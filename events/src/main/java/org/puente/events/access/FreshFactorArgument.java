package org.puente.events.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.puente.events.http.Problem;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Gives a controller the {@link ShownFactor} of its caller's token while it is fresh, or refuses
 * the request; for services that check no codes themselves.
 */
public final class FreshFactorArgument implements HandlerMethodArgumentResolver, WebMvcConfigurer {

  private final Clock wallClock;
  private final Duration fresh;

  public FreshFactorArgument(Clock wallClock, Duration fresh) {
    this.wallClock = wallClock;
    this.fresh = fresh;
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(this);
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == ShownFactor.class;
  }

  /** Its age is held against both sides of now: no token vouches for what is still to come. */
  @Override
  public ShownFactor resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer model,
      NativeWebRequest web,
      @Nullable WebDataBinderFactory binders) {
    Instant now = wallClock.instant();
    return ShownFactor.of(SecurityContextHolder.getContext().getAuthentication())
        .filter(shown -> shown.at().plus(fresh).isAfter(now))
        .filter(shown -> shown.at().minus(fresh).isBefore(now))
        .orElseThrow(this::needed);
  }

  private Problem needed() {
    return new Problem(
            HttpStatus.FORBIDDEN,
            "confirmation-needed",
            "Confirm that it is you: log in again with a code of your second factor, and call with"
                + " that token within "
                + fresh.toSeconds()
                + " seconds.")
        .with("missing", "second-factor")
        .with("freshForSeconds", fresh.toSeconds());
  }
}

package org.puente.events.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Turns people away whose role has no part in an operation, before a word of theirs is read. */
final class OperationGate implements HandlerInterceptor, WebMvcConfigurer {

  private final OperationRoles roles = new OperationRoles();

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this);
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod operation) {
      Set<Role> named = roles.of(operation.getMethod(), operation.getBeanType());
      if (!named.isEmpty()
          && Collections.disjoint(named, Caller.find().map(Caller::roles).orElse(Set.of()))) {
        throw new AccessDeniedException("None of the operation's roles");
      }
    }
    return true;
  }
}

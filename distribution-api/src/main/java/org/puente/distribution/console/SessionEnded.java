package org.puente.distribution.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Sends the whole page to the log-in when a part of it asks after the session has ended. */
final class SessionEnded implements AuthenticationEntryPoint {

  static boolean isPartOfAPage(HttpServletRequest request) {
    return request.getHeader("HX-Request") != null;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException problem) {
    response.setHeader("HX-Redirect", request.getContextPath() + "/login?ended");
    response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
  }
}

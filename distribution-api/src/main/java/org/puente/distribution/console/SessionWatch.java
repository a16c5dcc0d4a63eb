package org.puente.distribution.console;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.access.ConsoleUser;
import org.puente.distribution.access.login.Device;
import org.puente.distribution.access.login.Sessions;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps the book of sessions, and ends one at its next request when somebody ended it from
 * elsewhere or its user was deactivated.
 */
final class SessionWatch extends OncePerRequestFilter implements LogoutHandler {

  private static final String ENTRY = "puente.session";

  private final Sessions sessions;

  SessionWatch(Sessions sessions) {
    this.sessions = sessions;
  }

  /** The entry of the session that a request belongs to. */
  static @Nullable UUID entry(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session == null ? null : (UUID) session.getAttribute(ENTRY);
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = request.getServletPath();
    return path.startsWith("/assets/") || path.startsWith("/webjars/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var who = SecurityContextHolder.getContext().getAuthentication();
    if (who == null || !(who.getPrincipal() instanceof ConsoleUser user) || goesOn(user, request)) {
      chain.doFilter(request, response);
      return;
    }
    request.getSession().invalidate();
    SecurityContextHolder.clearContext();
    String door = request.getContextPath() + "/login?ended";
    if (SessionEnded.isPartOfAPage(request)) {
      response.setHeader("HX-Redirect", door);
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    } else {
      response.sendRedirect(door);
    }
  }

  private boolean goesOn(ConsoleUser user, HttpServletRequest request) {
    UUID entry = entry(request);
    if (entry != null) {
      return sessions.isOpen(entry);
    }
    String device = Device.of(request.getHeader(HttpHeaders.USER_AGENT));
    UUID started = sessions.start(user.account().id(), device, request.getRemoteAddr());
    request.getSession().setAttribute(ENTRY, started);
    return true;
  }

  @Override
  public void logout(
      HttpServletRequest request, HttpServletResponse response, @Nullable Authentication who) {
    UUID entry = entry(request);
    if (entry != null && who != null && who.getPrincipal() instanceof ConsoleUser user) {
      sessions.end(user.account().id(), entry);
    }
  }
}

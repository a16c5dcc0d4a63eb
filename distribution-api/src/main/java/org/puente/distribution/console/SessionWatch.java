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
import org.puente.distribution.shifts.ShiftVolunteer;
import org.puente.distribution.shifts.Shifts;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps the book of sessions, and ends one at its next request when somebody ended it from
 * elsewhere, its user was deactivated, or the shift that it belongs to is over.
 */
final class SessionWatch extends OncePerRequestFilter implements LogoutHandler {

  private static final String ENTRY = "puente.session";

  private final Sessions sessions;
  private final Shifts shifts;

  SessionWatch(Sessions sessions, Shifts shifts) {
    this.sessions = sessions;
    this.shifts = shifts;
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
    Object principal = who == null ? null : who.getPrincipal();
    if (goesOn(principal, request)) {
      chain.doFilter(request, response);
      return;
    }
    request.getSession().invalidate();
    SecurityContextHolder.clearContext();
    String page = principal instanceof ShiftVolunteer ? "/shift?ended" : "/login?ended";
    String door = request.getContextPath() + page;
    if (SessionEnded.isPartOfAPage(request)) {
      response.setHeader("HX-Redirect", door);
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    } else {
      response.sendRedirect(door);
    }
  }

  private boolean goesOn(@Nullable Object principal, HttpServletRequest request) {
    return switch (principal) {
      case ConsoleUser user -> goesOn(user, request);
      case ShiftVolunteer volunteer -> shifts.isOpen(volunteer.shiftId());
      case null, default -> true;
    };
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

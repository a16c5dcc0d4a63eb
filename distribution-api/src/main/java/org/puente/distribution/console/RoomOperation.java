package org.puente.distribution.console;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import org.puente.events.access.Operation;
import org.puente.events.access.Role;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * In a room, people act by the roles that it opens for; a page of fewer roles says so itself.
 * Outside of all rooms nobody's records are seen.
 */
final class RoomOperation extends OncePerRequestFilter {

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Answering answering =
        () -> {
          chain.doFilter(request, response);
          return true;
        };
    try {
      Operation.<Boolean, Exception>calling(roles(request.getServletPath()), answering::answer);
    } catch (ServletException | IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new ServletException(e);
    }
  }

  private interface Answering {
    boolean answer() throws ServletException, IOException;
  }

  private static Set<Role> roles(String path) {
    return Arrays.stream(Room.values())
        .filter(room -> path.equals(room.path()) || path.startsWith(room.path() + "/"))
        .map(Room::roles)
        .findFirst()
        .orElse(Set.of());
  }
}

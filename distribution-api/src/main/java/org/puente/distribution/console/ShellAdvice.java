package org.puente.distribution.console;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.access.ConsoleUser;
import org.puente.distribution.access.factor.Confirming;
import org.puente.distribution.access.factor.Passkeys;
import org.puente.distribution.shifts.ShiftVolunteer;
import org.puente.events.access.Caller;
import org.puente.events.access.CallerPrincipal;
import org.puente.events.access.Role;
import org.springframework.context.MessageSource;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriComponentsBuilder;
import org.thymeleaf.context.LazyContextVariable;

/** Gives every page its shell. */
@ControllerAdvice(basePackageClasses = ShellAdvice.class)
class ShellAdvice {

  /** Those for whom PeoplePages opens. */
  private static final Set<Role> FINDING =
      Set.of(
          Role.PROGRAMME_OFFICER,
          Role.FINANCE_OFFICER,
          Role.COORDINATOR,
          Role.DATA_PROTECTION_OFFICER,
          Role.PROTECTION_FOCAL_POINT);

  private final MessageSource messages;
  private final Confirming confirming;
  private final Passkeys passkeys;

  ShellAdvice(MessageSource messages, Confirming confirming, Passkeys passkeys) {
    this.messages = messages;
    this.confirming = confirming;
    this.passkeys = passkeys;
  }

  /** Whether a form that needs it has to ask for a code of the second factor. */
  @ModelAttribute("asksCode")
  boolean asksCode() {
    return confirming.fresh().isEmpty();
  }

  /** Whether it may be a passkey instead; asked of the database only by a page with such a form. */
  @ModelAttribute("asksPasskey")
  LazyContextVariable<Boolean> asksPasskey() {
    return new LazyContextVariable<>() {
      @Override
      protected Boolean loadValue() {
        return Caller.find().filter(caller -> passkeys.any(caller.userId())).isPresent();
      }
    };
  }

  /** At the door: the address of this page in the other language, unless it is seen only once. */
  @ModelAttribute("inOtherLanguage")
  @Nullable String inOtherLanguage(HttpServletRequest request, Locale locale) {
    return request.getMethod().equals("GET")
        ? UriComponentsBuilder.fromPath(request.getRequestURI())
            .query(request.getQueryString())
            .replaceQueryParam("lang", Languages.other(locale).getLanguage())
            .build()
            .toUriString()
        : null;
  }

  private static String name(CallerPrincipal user) {
    return switch (user) {
      case ConsoleUser known -> known.account().displayName();
      case ShiftVolunteer volunteer -> volunteer.name();
      default -> user.caller().username();
    };
  }

  @ModelAttribute("shell")
  @Nullable Shell shell(HttpServletRequest request, Locale locale) {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication == null
        || WholeLogIn.isHalf(authentication)
        || !(authentication.getPrincipal() instanceof CallerPrincipal user)) {
      return null;
    }
    Caller caller = user.caller();
    String path = request.getRequestURI();
    var rooms = Room.openFor(caller);
    var here = rooms.stream().filter(room -> path.startsWith(room.path())).findFirst();
    String roles =
        caller.roles().stream()
            .sorted()
            .map(role -> messages.getMessage("role." + role, null, locale))
            .collect(Collectors.joining(", "));
    String query = request.getQueryString();
    boolean comesBack = request.getMethod().equals("GET");
    String address = !comesBack ? "/" : query == null ? path : path + "?" + query;
    String other = Languages.other(locale).getLanguage();
    return new Shell(
        name(user),
        user instanceof ConsoleUser,
        roles,
        rooms,
        here.orElse(null),
        !Collections.disjoint(FINDING, caller.roles()),
        other,
        address);
  }
}

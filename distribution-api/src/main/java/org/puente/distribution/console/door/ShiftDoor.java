package org.puente.distribution.console.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.shifts.JoiningShift;
import org.puente.distribution.shifts.ShiftVolunteer;
import org.puente.events.access.Caller;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The door of a shift: volunteers come in on a shared phone by code, PIN and their name. */
@Controller
class ShiftDoor {

  private static final String KITS = "redirect:/console/kits";

  private final JoiningShift joining;
  private final HttpSessionSecurityContextRepository contexts =
      new HttpSessionSecurityContextRepository();

  ShiftDoor(JoiningShift joining) {
    this.joining = joining;
  }

  @GetMapping("/shift")
  String show(@RequestParam(required = false) @Nullable String code, Model model) {
    if (Caller.find().isPresent()) {
      return KITS;
    }
    model.addAttribute("code", code);
    return "console/door/shift";
  }

  @PostMapping("/shift")
  String enter(
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String pin,
      @RequestParam(defaultValue = "") String name,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    if (Caller.find().isPresent()) {
      return KITS;
    }
    return switch (joining.join(code, pin, name, request.getRemoteAddr())) {
      case JoiningShift.Outcome.Welcome(var volunteer) -> enter(volunteer, request, response);
      case JoiningShift.Outcome.Wrong() -> again("shift.wrong", code, name, model);
      case JoiningShift.Outcome.LockedOut() -> again("shift.locked", code, name, model);
      case JoiningShift.Outcome.NoName() -> again("shift.no-name", code, name, model);
    };
  }

  private String enter(
      ShiftVolunteer volunteer, HttpServletRequest request, HttpServletResponse response) {
    request.getSession();
    request.changeSessionId();
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(
            volunteer, null, volunteer.authorities()));
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
    return KITS;
  }

  private static String again(String why, String code, String name, Model model) {
    model.addAttribute("why", why);
    model.addAttribute("code", code);
    model.addAttribute("name", name);
    return "console/door/shift";
  }
}

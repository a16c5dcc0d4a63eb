package org.puente.distribution.console;

import org.puente.events.access.Caller;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The door, and the first room behind it that opens for whoever came in. */
@Controller
class HomePage {

  @GetMapping("/login")
  String login() {
    return Caller.find().isPresent() ? "redirect:/" : "console/login";
  }

  @GetMapping({"/", "/console"})
  String home() {
    return Room.openFor(Caller.current()).stream()
        .findFirst()
        .map(room -> "redirect:" + room.path())
        .orElse("console/nowhere");
  }
}

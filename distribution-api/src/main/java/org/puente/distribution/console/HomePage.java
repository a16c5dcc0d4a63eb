package org.puente.distribution.console;

import jakarta.servlet.http.HttpServletRequest;
import org.puente.distribution.access.provider.ProviderSettings;
import org.puente.distribution.access.provider.Providers;
import org.puente.events.access.Caller;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The door, and the first room behind it that opens for whoever came in. */
@Controller
class HomePage {

  /** The name that somebody typed with a wrong password, so that they need not type it again. */
  static final String TRIED = "puente.tried";

  private final ProviderSettings provider;

  HomePage(ProviderSettings provider) {
    this.provider = provider;
  }

  @GetMapping("/login")
  String login(HttpServletRequest request, Model model) {
    var session = request.getSession();
    model.addAttribute("tried", session.getAttribute(TRIED));
    session.removeAttribute(TRIED);
    model.addAttribute("stranger", session.getAttribute(ProviderDoor.STRANGER));
    session.removeAttribute(ProviderDoor.STRANGER);
    if (provider.on()) {
      model.addAttribute("provider", provider.name());
      model.addAttribute("providerAt", Providers.START + "/" + Providers.ID);
    }
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

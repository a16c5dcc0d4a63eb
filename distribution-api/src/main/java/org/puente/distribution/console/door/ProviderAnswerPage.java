package org.puente.distribution.console.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.puente.distribution.access.provider.ProviderSettings;
import org.puente.distribution.access.provider.Providers;
import org.puente.events.http.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Where a provider sends people back to. Coming from another site, a browser leaves our cookie at
 * home, which is strict; so this page, which is ours, goes on to where the answer is taken.
 */
@Controller
class ProviderAnswerPage {

  private final ProviderSettings settings;

  ProviderAnswerPage(ProviderSettings settings) {
    this.settings = settings;
  }

  /** Only where the provider could not be asked does a request come as far as here. */
  @GetMapping(Providers.START + "/{provider}")
  String away() {
    return settings.on() ? "redirect:/login?away" : "redirect:/login";
  }

  @GetMapping(Providers.ANSWER)
  String answer(HttpServletRequest request, HttpServletResponse response, Model model) {
    if (!settings.on()) {
      throw Problem.notFound("There is no identity provider.");
    }
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Cache-Control", "no-store");
    String query = request.getQueryString();
    String onward = request.getContextPath() + Providers.CODE + (query == null ? "" : "?" + query);
    model.addAttribute("onward", onward);
    return "console/door/answer";
  }
}

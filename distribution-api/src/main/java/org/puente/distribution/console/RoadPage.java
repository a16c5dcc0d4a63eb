package org.puente.distribution.console;

import java.util.Locale;
import org.puente.events.access.Caller;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The overview: the road with live counts, and what waits for whoever looks. */
@Controller
@RequestMapping("/console/road")
class RoadPage {

  private final Road road;

  RoadPage(Road road) {
    this.road = road;
  }

  @GetMapping
  String road(Model model, Locale locale) {
    model.addAttribute("road", road.seenBy(Caller.current(), locale));
    return "console/road";
  }

  @GetMapping("/now")
  String now(Model model, Locale locale) {
    road(model, locale);
    return "console/road :: now";
  }
}

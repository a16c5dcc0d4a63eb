package org.puente.distribution.console;

import java.util.Locale;
import org.puente.events.access.Caller;
import org.puente.events.http.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Home: the road with live counts, what waits for whoever looks, what is late and went wrong. */
@Controller
@RequestMapping("/console/road")
class RoadPage {

  private final Road road;
  private final FirstSteps first;
  private final HomeFigures figures;

  RoadPage(Road road, FirstSteps first, HomeFigures figures) {
    this.road = road;
    this.first = first;
    this.figures = figures;
  }

  @GetMapping
  String road(Model model, Locale locale) {
    Caller caller = Caller.current();
    model.addAttribute("road", road.seenBy(caller, locale));
    model.addAttribute("first", first.of(caller));
    model.addAttribute("counts", HomeFigures.areFor(caller));
    return "console/road";
  }

  @GetMapping("/now")
  String now(Model model, Locale locale) {
    road(model, locale);
    return "console/road :: now";
  }

  /** Asked for once the page is there, since counting a million takes a moment. */
  @GetMapping("/figures")
  String figures(Model model, Locale locale) {
    Caller caller = Caller.current();
    if (!HomeFigures.areFor(caller)) {
      throw Problem.notFound("There are no figures for this role.");
    }
    model.addAttribute("figures", figures.seenBy(caller, locale));
    return "console/figures :: figures";
  }
}

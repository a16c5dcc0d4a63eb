package org.puente.distribution.console;

import org.puente.distribution.reference.Territories;
import org.puente.events.access.Caller;
import org.puente.events.access.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The transfers of all plans. */
@Controller
class TransferPages {

  private final TransferDesk desk;
  private final Territories territories;
  private final Places places;

  TransferPages(TransferDesk desk, Territories territories, Places places) {
    this.desk = desk;
    this.territories = territories;
    this.places = places;
  }

  @GetMapping("/console/plans/transfers")
  String transfers(TransferFilter filter, Model model) {
    desk.show(filter, filter.of(null), model);
    model.addAttribute("samples", Caller.current().is(Role.AUDITOR));
    model.addAttribute("places", territories.all());
    model.addAttribute("placeNames", places.names());
    return "console/transfers";
  }
}

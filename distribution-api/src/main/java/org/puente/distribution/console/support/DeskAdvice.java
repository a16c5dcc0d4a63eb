package org.puente.distribution.console.support;

import java.util.List;
import org.puente.events.access.Caller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page of the support room its tabs. */
@ControllerAdvice(basePackageClasses = DeskAdvice.class)
class DeskAdvice {

  @ModelAttribute("deskTabs")
  List<DeskTab> tabs() {
    return Caller.find().map(DeskTab::openFor).orElse(List.of());
  }
}

package org.puente.distribution.console;

import java.util.List;
import org.puente.distribution.programmes.Programmes;
import org.puente.distribution.reports.RecentByScope;
import org.puente.distribution.reports.Summaries;
import org.puente.distribution.reports.Summary;
import org.springframework.stereotype.Component;

/** The numbers of all programmes that the caller sees, at most some seconds old. */
@Component
class ProgrammeNumbers {

  private final RecentByScope<List<Summary>> recent;

  ProgrammeNumbers(Programmes programmes, Summaries summaries) {
    recent = new RecentByScope<>(() -> programmes.all().stream().map(summaries::of).toList());
  }

  List<Summary> now() {
    return recent.now();
  }
}

package org.puente.distribution.console;

import java.util.List;
import org.puente.distribution.programmes.Programmes;
import org.puente.distribution.reports.Summaries;
import org.puente.distribution.reports.Summary;
import org.springframework.stereotype.Component;

/** The numbers of all programmes that the caller sees. */
@Component
class ProgrammeNumbers {

  private final Programmes programmes;
  private final Summaries summaries;

  ProgrammeNumbers(Programmes programmes, Summaries summaries) {
    this.programmes = programmes;
    this.summaries = summaries;
  }

  List<Summary> now() {
    return programmes.all().stream().map(summaries::of).toList();
  }
}

package org.puente.distribution.console;

import java.time.Clock;
import java.util.stream.Stream;
import org.puente.distribution.agreements.SharingAgreements;
import org.puente.distribution.programmes.Programme;
import org.puente.distribution.programmes.Programmes;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * What screening may rest on in the console: agreements in force. Donors' money comes by the API.
 */
@Component
class RequiringForm {

  private final Programmes programmes;
  private final SharingAgreements agreements;
  private final Clock clock;

  RequiringForm(Programmes programmes, SharingAgreements agreements, Clock clock) {
    this.programmes = programmes;
    this.agreements = agreements;
    this.clock = clock;
  }

  /**
   * A programme with what may require screening in it.
   *
   * @param value of the option: programme, and agreement
   */
  record Basis(String value, String programme, String words) {}

  void show(Model model) {
    model.addAttribute("bases", programmes.all().stream().flatMap(this::of).toList());
  }

  private Stream<Basis> of(Programme programme) {
    var now = clock.instant();
    return agreements.of(programme.organisationId()).stream()
        .filter(it -> it.inForceAt(now))
        .map(
            it ->
                new Basis(
                    programme.id() + " " + it.id(),
                    programme.name(),
                    it.reference() + " · " + it.fsp()));
  }
}

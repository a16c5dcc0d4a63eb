package org.puente.distribution.partners.web;

import java.util.List;
import java.util.UUID;
import org.puente.distribution.partners.Liquidation;
import org.puente.distribution.partners.Liquidations;
import org.puente.distribution.programmes.Programmes;
import org.puente.events.http.Problem;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class LiquidationController {

  private final Liquidations liquidations;
  private final Programmes programmes;

  LiquidationController(Liquidations liquidations, Programmes programmes) {
    this.liquidations = liquidations;
    this.programmes = programmes;
  }

  /**
   * By partner and cycle, what became of every instalment, in the programme's currency, and which
   * reports are missing; of the territories that the caller sees.
   */
  @GetMapping("/api/v1/programmes/{id}/liquidation")
  @PreAuthorize("hasAnyRole('PROGRAMME_OFFICER','FINANCE_OFFICER','COORDINATOR','AUDITOR')")
  List<Liquidation> liquidation(@PathVariable UUID id) {
    return programmes
        .find(id)
        .map(programme -> liquidations.of(id, programme.currency()))
        .orElseThrow(() -> Problem.notFound("There is no such programme."));
  }
}

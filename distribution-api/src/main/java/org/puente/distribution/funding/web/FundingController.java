package org.puente.distribution.funding.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.funding.Hand;
import org.puente.distribution.funding.ReadingFloat;
import org.puente.distribution.funding.RequestingFunding;
import org.puente.distribution.programmes.Programme;
import org.puente.distribution.programmes.Programmes;
import org.puente.events.contract.Money;
import org.puente.events.http.Problem;
import org.puente.events.ids.Ids;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Money with providers; nothing is released above what two people have confirmed. */
@RestController
@RequestMapping("/api/v1/fsps/{fsp}/funding")
class FundingController {

  private final RequestingFunding requesting;
  private final ReadingFloat floats;
  private final Programmes programmes;

  FundingController(RequestingFunding requesting, ReadingFloat floats, Programmes programmes) {
    this.requesting = requesting;
    this.floats = floats;
    this.programmes = programmes;
  }

  record FundingRequest(
      @NotNull UUID programmeId,
      @NotNull @Positive @Digits(integer = 15, fraction = 2) BigDecimal amount,
      @NotBlank String currency,
      @Nullable @Size(max = 500) String note) {}

  record FloatView(String fsp, String currency, String confirmed, String free, String requested) {
    static FloatView of(ReadingFloat.Standing standing) {
      return new FloatView(
          standing.fsp(),
          standing.currency(),
          standing.confirmed().toPlainString(),
          standing.free().toPlainString(),
          standing.requested().toPlainString());
    }
  }

  /**
   * Asks to have money counted as float with the FSP, in the programme's currency. It counts once
   * its proof is attached and somebody else confirms it: see {@code /api/v1/funding-requests}.
   */
  @PostMapping
  @PreAuthorize("hasRole('FINANCE_OFFICER')")
  ResponseEntity<FundingView> request(
      @PathVariable String fsp, @Valid @RequestBody FundingRequest request) {
    Programme programme = programme(request.programmeId(), fsp);
    if (!programme.currency().equals(request.currency())) {
      throw Problem.unprocessable(
          "wrong-currency", "The programme pays in " + programme.currency());
    }
    var wanted =
        new RequestingFunding.Wanted(
            Ids.next(),
            programme.id(),
            fsp,
            new Money(request.amount(), request.currency()),
            request.note() == null ? "" : request.note().strip());
    FundingView funding = FundingView.of(requesting.request(wanted, Hand.ofCaller()));
    return ResponseEntity.created(URI.create("/api/v1/funding-requests/" + funding.id()))
        .eTag(String.valueOf(funding.version()))
        .body(funding);
  }

  /** What was confirmed with the FSP, what of it no released transfer claims, and what waits. */
  @GetMapping
  @PreAuthorize("hasAnyRole('FINANCE_OFFICER','COORDINATOR','AUDITOR')")
  FloatView standing(@PathVariable String fsp, @RequestParam UUID programmeId) {
    Programme programme = programme(programmeId, fsp);
    return FloatView.of(floats.standing(programme.id(), programme.currency(), fsp));
  }

  private Programme programme(UUID id, String fsp) {
    Programme programme =
        programmes.find(id).orElseThrow(() -> Problem.notFound("There is no such programme."));
    if (programme.terms().fsps().all().stream().noneMatch(it -> it.code().equals(fsp))) {
      throw Problem.unprocessable("fsp-not-allowed", "This FSP does not pay in the programme.");
    }
    return programme;
  }
}

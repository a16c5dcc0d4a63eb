package org.puente.distribution.programmes.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.util.UUID;
import org.puente.distribution.ledger.FundingFsp;
import org.puente.distribution.programmes.Programme;
import org.puente.distribution.programmes.Programmes;
import org.puente.events.access.Caller;
import org.puente.events.http.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Deposits with providers; nothing is released above what a provider has confirmed. */
@RestController
@RequestMapping("/api/v1/fsps/{fsp}/funding")
class FundingController {

  private final FundingFsp funding;
  private final Programmes programmes;

  FundingController(FundingFsp funding, Programmes programmes) {
    this.funding = funding;
    this.programmes = programmes;
  }

  record DepositRequest(
      @NotNull UUID programmeId,
      @NotNull @Positive @Digits(integer = 15, fraction = 2) BigDecimal amount,
      @NotBlank String currency,
      @NotBlank String proof) {}

  record FloatView(String fsp, String currency, String confirmed, String free) {
    static FloatView of(FundingFsp.Standing standing) {
      return new FloatView(
          standing.fsp(),
          standing.currency(),
          standing.confirmed().toPlainString(),
          standing.free().toPlainString());
    }
  }

  /** Records money deposited with the FSP, in the programme's currency, with its proof. */
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @PreAuthorize("hasRole('FINANCE_OFFICER')")
  FloatView deposit(@PathVariable String fsp, @Valid @RequestBody DepositRequest request) {
    Programme programme = programme(request.programmeId(), fsp);
    if (!programme.currency().equals(request.currency())) {
      throw Problem.unprocessable(
          "wrong-currency", "The programme pays in " + programme.currency());
    }
    return FloatView.of(
        funding.deposit(
            new FundingFsp.Deposit(
                programme.id(), request.currency(), fsp, request.amount(), request.proof()),
            Caller.current().userId()));
  }

  /** What was deposited with the FSP, and what of it no released transfer claims. */
  @GetMapping
  @PreAuthorize("hasAnyRole('FINANCE_OFFICER','COORDINATOR','AUDITOR')")
  FloatView standing(@PathVariable String fsp, @RequestParam UUID programmeId) {
    Programme programme = programme(programmeId, fsp);
    return FloatView.of(funding.standing(programme.id(), programme.currency(), fsp));
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

package org.puente.distribution.sources.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.programmes.Programme;
import org.puente.distribution.programmes.Programmes;
import org.puente.distribution.sources.AddingSource;
import org.puente.distribution.sources.Earmark;
import org.puente.distribution.sources.FundingSource;
import org.puente.distribution.sources.ReadingSources;
import org.puente.events.access.Caller;
import org.puente.events.contract.Money;
import org.puente.events.http.Problem;
import org.puente.events.ids.Ids;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/programmes/{id}/funding-sources")
class SourceController {

  private final AddingSource adding;
  private final ReadingSources reading;
  private final Programmes programmes;

  SourceController(AddingSource adding, ReadingSources reading, Programmes programmes) {
    this.adding = adding;
    this.reading = reading;
    this.programmes = programmes;
  }

  record SourceRequest(
      @NotBlank @Size(max = 120) String donor,
      @NotBlank @Size(max = 60) String reference,
      @NotNull @Positive @Digits(integer = 15, fraction = 2) BigDecimal amount,
      @NotBlank String currency,
      @Nullable Set<@NotBlank @Pattern(regexp = "[a-z0-9-]{2,40}") String> territories,
      @Nullable Set<@NotNull @Pattern(regexp = "HIGH|MEDIUM|LOW") String> tiers,
      @Nullable LocalDate endsOn) {

    Earmark earmark() {
      return new Earmark(
          territories == null ? Set.of() : territories, tiers == null ? Set.of() : tiers);
    }
  }

  /** Null members of a source that nobody named: money that was funded without one. */
  record SourceView(
      @Nullable UUID id,
      @Nullable String donor,
      @Nullable String reference,
      Money amount,
      Money used,
      Money left,
      Set<String> territories,
      Set<String> tiers,
      @Nullable LocalDate endsOn,
      boolean expired) {

    static SourceView of(ReadingSources.Standing standing, String currency) {
      FundingSource source = standing.source();
      Earmark earmark = source == null ? Earmark.NONE : source.earmark();
      return new SourceView(
          source == null ? null : source.id(),
          source == null ? null : source.donor(),
          source == null ? null : source.reference(),
          new Money(standing.amount(), currency),
          new Money(standing.used(), currency),
          new Money(standing.left(), currency),
          earmark.territories(),
          earmark.tiers(),
          source == null ? null : source.endsOn(),
          standing.expired());
    }
  }

  /** Where the programme's money comes from, what it is earmarked for, and what of it is drawn. */
  @GetMapping
  @PreAuthorize("hasAnyRole('PROGRAMME_OFFICER','FINANCE_OFFICER','COORDINATOR','AUDITOR')")
  List<SourceView> list(@PathVariable UUID id) {
    Programme programme = programme(id);
    return reading.standings(id, programme.currency()).stream()
        .map(standing -> SourceView.of(standing, programme.currency()))
        .toList();
  }

  /**
   * Adds a donor's money to the budget, posted to the ledger. 409 {@code source-known} for the same
   * reference of the same donor; 422 {@code wrong-currency}, {@code unknown-territory}.
   */
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @PreAuthorize("hasAnyRole('PROGRAMME_OFFICER','FINANCE_OFFICER')")
  List<SourceView> add(@PathVariable UUID id, @Valid @RequestBody SourceRequest request) {
    Programme programme = programme(id);
    if (!programme.currency().equals(request.currency())) {
      throw Problem.unprocessable(
          "wrong-currency", "The programme pays in " + programme.currency());
    }
    Caller caller = Caller.current();
    var source =
        new FundingSource(
            Ids.next(),
            id,
            request.donor().strip(),
            request.reference().strip(),
            new Money(request.amount(), request.currency()),
            request.earmark(),
            request.endsOn(),
            caller.username(),
            null);
    try {
      adding.add(source, caller.userId());
    } catch (DuplicateKeyException e) {
      throw Problem.conflict("source-known", "The programme has that reference of that donor.");
    } catch (DataIntegrityViolationException e) {
      throw Problem.unprocessable("unknown-territory", "One of the territories does not exist.");
    }
    return list(id);
  }

  private Programme programme(UUID id) {
    return programmes.find(id).orElseThrow(() -> Problem.notFound("There is no such programme."));
  }
}

package org.puente.distribution.kits.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.kits.AllocatingKits;
import org.puente.distribution.kits.AllocatingKits.Allocation;
import org.puente.distribution.kits.Entitlement;
import org.puente.distribution.kits.EntitlementState;
import org.puente.distribution.kits.Entitlements.Wanted;
import org.puente.distribution.kits.FindingEntitlements;
import org.puente.distribution.kits.ListedKit;
import org.puente.events.http.Cursor;
import org.puente.events.http.Page;
import org.puente.events.http.PageRequest;
import org.puente.events.http.Problem;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/kit-entitlements")
class KitEntitlementsController {

  private final AllocatingKits allocating;
  private final FindingEntitlements finding;

  KitEntitlementsController(AllocatingKits allocating, FindingEntitlements finding) {
    this.allocating = allocating;
    this.finding = finding;
  }

  /**
   * Entitles those of a programme whom the kit's age band and need rule cover, once a period; with
   * {@code people}, only these. Answers how many are new.
   */
  @PostMapping
  @PreAuthorize("hasRole('PROGRAMME_OFFICER')")
  Map<String, Integer> allocate(@Valid @RequestBody NewEntitlements wanted) {
    int allocated =
        allocating
            .allocate(wanted.toAllocation())
            .orElseThrow(
                () -> Problem.unprocessable("unknown-kit", "There is no such kit to allocate."));
    return Map.of("allocated", allocated);
  }

  /** Entitlements by site, state and card number, for handing kits over; names are shortened. */
  @GetMapping
  @PreAuthorize("hasAnyRole('FIELD_STAFF', 'VOLUNTEER', 'COORDINATOR', 'PROGRAMME_OFFICER')")
  Page<EntitlementView> find(
      @RequestParam(required = false) @Nullable String site,
      @RequestParam(required = false) @Nullable EntitlementState state,
      @RequestParam(required = false) @Nullable @Pattern(regexp = "[0-9]{1,9}") String card,
      PageRequest page) {
    UUID after = page.cursor().map(cursor -> cursor.uuid(0)).orElse(null);
    var found = finding.find(new Wanted(site, state, card), after, page.fetch());
    return Page.of(found, page, row -> Cursor.of(row.kit().id())).map(EntitlementView::of);
  }

  /**
   * A kit for everyone of a programme whom it is for.
   *
   * @param period for instance {@code 2026-01}
   * @param territories codes; nothing means all
   * @param people the ones who asked, at most 10,000; nothing means everyone the kit's rule takes
   */
  record NewEntitlements(
      @NotNull UUID programmeId,
      @NotBlank String kitType,
      @NotNull @Pattern(regexp = "[0-9A-Za-z-]{1,20}") String period,
      @Nullable Set<String> territories,
      @Nullable @Size(max = 10_000) Set<UUID> people) {

    Allocation toAllocation() {
      return new Allocation(
          programmeId,
          kitType,
          period,
          territories == null ? Set.of() : territories,
          people == null ? Set.of() : people);
    }
  }

  /** What the desk needs to find the right person: no full name, no amount. */
  record EntitlementView(
      UUID id,
      String name,
      String card,
      String kitType,
      int kitVersion,
      String kitName,
      String site,
      String period,
      EntitlementState state,
      @Nullable Instant handedOverAt) {

    static EntitlementView of(ListedKit listed) {
      Entitlement kit = listed.kit();
      return new EntitlementView(
          kit.id(),
          listed.name(),
          kit.card(),
          kit.kitType(),
          kit.kitVersion(),
          kit.kitName(),
          kit.site(),
          kit.period(),
          kit.state(),
          kit.handedOverAt());
    }
  }
}

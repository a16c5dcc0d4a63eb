package org.puente.distribution.kits.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.kits.AgeBand;
import org.puente.distribution.kits.DesigningKit;
import org.puente.distribution.kits.KitVersion;
import org.puente.distribution.kits.NeedRule;
import org.puente.events.http.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/kit-types")
class KitTypesController {

  private final DesigningKit designing;

  KitTypesController(DesigningKit designing) {
    this.designing = designing;
  }

  /** Adds a kit type, or a new version of one that is there; versions never change. */
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @PreAuthorize("hasAnyRole('PROGRAMME_OFFICER', 'ADMINISTRATOR')")
  KitTypeView design(@Valid @RequestBody NewKitType wanted) {
    return KitTypeView.of(designing.design(wanted.toKit()));
  }

  /** The newest version of each kit type. */
  @GetMapping
  @PreAuthorize("hasAnyRole('PROGRAMME_OFFICER', 'ADMINISTRATOR', 'COORDINATOR', 'AUDITOR')")
  List<KitTypeView> kits() {
    return designing.kits().stream().map(KitTypeView::of).toList();
  }

  /**
   * A kit as it is designed; the same code with another design is the next version.
   *
   * @param needRule nothing for everyone in the band, {@code HOUSEHOLD}, {@code REQUEST} or {@code
   *     NEED:<attribute>}
   * @param currency of the unit cost; USD where none is given
   */
  record NewKitType(
      @NotNull @Pattern(regexp = "[a-z0-9-]{2,40}") String code,
      @NotBlank @Size(max = 80) String name,
      @Min(0) @Max(120) int ageFrom,
      @Min(0) @Max(120) int ageTo,
      @Nullable String needRule,
      @NotNull @PositiveOrZero BigDecimal unitCost,
      @Nullable @Pattern(regexp = "[A-Z]{3}") String currency,
      @Min(1) @Max(3650) int coverageDays) {

    KitVersion toKit() {
      try {
        return new KitVersion(
            code,
            1,
            name,
            new AgeBand(ageFrom, ageTo),
            NeedRule.parse(needRule),
            unitCost,
            currency == null ? "USD" : currency,
            coverageDays);
      } catch (IllegalArgumentException e) {
        throw Problem.badRequest("invalid-kit", String.valueOf(e.getMessage()));
      }
    }
  }

  /** A kit in its latest version. */
  record KitTypeView(
      String code,
      int version,
      String name,
      int ageFrom,
      int ageTo,
      @Nullable String needRule,
      String unitCost,
      String currency,
      int coverageDays) {

    static KitTypeView of(KitVersion kit) {
      return new KitTypeView(
          kit.kitType(),
          kit.version(),
          kit.name(),
          kit.ages().from(),
          kit.ages().to(),
          kit.need().text(),
          kit.unitCost().toPlainString(),
          kit.currency(),
          kit.coverageDays());
    }
  }
}

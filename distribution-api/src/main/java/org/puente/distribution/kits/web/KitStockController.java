package org.puente.distribution.kits.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.kits.LotBalance;
import org.puente.distribution.kits.ReceivingStock;
import org.puente.distribution.kits.ReceivingStock.Receipt;
import org.puente.distribution.kits.StockReceipt;
import org.puente.events.access.Caller;
import org.puente.events.http.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/kit-stock")
@PreAuthorize("hasAnyRole('FIELD_STAFF', 'COORDINATOR', 'PROGRAMME_OFFICER')")
class KitStockController {

  private final ReceivingStock receiving;

  KitStockController(ReceivingStock receiving) {
    this.receiving = receiving;
  }

  /** Receives units of a lot at a site. 409 {@code other-expiry} where the lot has another date. */
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  LotBalance receive(@Valid @RequestBody NewStock arrived) {
    return switch (receiving.receive(arrived.toReceipt(), Caller.current().userId())) {
      case Receipt.Booked(LotBalance lot) -> lot;
      case Receipt.UnknownKit(String kitType) ->
          throw Problem.unprocessable("unknown-kit", "There is no kit " + kitType + ".");
      case Receipt.UnknownSite(String site) ->
          throw Problem.unprocessable("unknown-site", "There is no site " + site + ".");
      case Receipt.OtherExpiry(String lot) ->
          throw Problem.conflict(
              "other-expiry", "Lot " + lot + " is known here with another expiry date.");
    };
  }

  /** Units on hand by site and lot, those first that expire first. */
  @GetMapping
  List<LotBalance> balances(@RequestParam(required = false) @Nullable String site) {
    return receiving.balances(site);
  }

  /**
   * Kits of one lot that arrived.
   *
   * @param site territory code
   */
  record NewStock(
      @NotBlank String kitType,
      @NotBlank String site,
      @NotBlank @Size(max = 60) String lot,
      @Min(1) @Max(1_000_000) int quantity,
      @NotNull LocalDate expiresOn) {

    StockReceipt toReceipt() {
      return new StockReceipt(kitType, site, lot, quantity, expiresOn);
    }
  }
}

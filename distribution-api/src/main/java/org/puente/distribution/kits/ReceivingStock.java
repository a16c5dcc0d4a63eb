package org.puente.distribution.kits;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.audit.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Books kits that arrive at a site. */
@Service
public class ReceivingStock {

  private final Stock stock;
  private final KitVersions versions;
  private final AuditTrail audit;

  ReceivingStock(Stock stock, KitVersions versions, AuditTrail audit) {
    this.stock = stock;
    this.versions = versions;
    this.audit = audit;
  }

  @Transactional
  public Receipt receive(StockReceipt receipt, UUID by) {
    if (versions.latest(receipt.kitType()).isEmpty()) {
      return new Receipt.UnknownKit(receipt.kitType());
    }
    if (!stock.isSite(receipt.site())) {
      return new Receipt.UnknownSite(receipt.site());
    }
    return stock
        .receive(receipt, by)
        .<Receipt>map(lot -> booked(receipt, lot))
        .orElseGet(() -> new Receipt.OtherExpiry(receipt.lot()));
  }

  private Receipt booked(StockReceipt receipt, LotBalance lot) {
    audit.record(
        "stock.received",
        receipt.lot(),
        Map.of("site", receipt.site(), "kit", receipt.kitType(), "quantity", receipt.quantity()));
    return new Receipt.Booked(lot);
  }

  @Transactional(readOnly = true)
  public List<LotBalance> balances(@Nullable String site) {
    return stock.balances(site);
  }

  /** What became of a receipt. */
  public sealed interface Receipt {

    /** Booked; the lot holds this now. */
    record Booked(LotBalance lot) implements Receipt {}

    /** No kit type of that code. */
    record UnknownKit(String kitType) implements Receipt {}

    /** No site of that code that the caller may see. */
    record UnknownSite(String site) implements Receipt {}

    /** The lot is known at the site with another expiry date. */
    record OtherExpiry(String lot) implements Receipt {}
  }
}

package org.puente.distribution.kits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.puente.distribution.DistributionTest;
import org.puente.distribution.kits.HandoverResult.Accepted;
import org.puente.events.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Stock follows from what was received and handed over, and from nothing else. */
@DistributionTest
class KitStockIT extends AtAKitSite {

  @Autowired TestDatabase database;

  @Test
  void stockNeverFallsBelowZeroAndWhatItDoesNotCoverIsADifference() throws Exception {
    here.people(20);
    allocate("2026-01");
    receive("LATE", 5, FAR.plusDays(1));
    receive("FIRST", 7, FAR);
    receive("TOO-SOON", 9, LocalDate.now(java.time.Clock.systemUTC()).plusDays(29));

    var results = atOnce(entitlements().stream().map(this::handover).toList());

    assertThat(results).hasSize(20).allMatch(Accepted.class::isInstance);
    assertThat(balance("FIRST")).isZero();
    assertThat(balance("LATE")).isZero();
    assertThat(balance("TOO-SOON")).isEqualTo(9);
    assertThat(discrepancies()).isEqualTo(8);
  }

  @Test
  void theLedgerItselfRefusesANegativeBalanceAndAnyChange() {
    receive("L1", 3, FAR);
    UUID lot =
        owner
            .sql("SELECT id FROM kit_lot WHERE site = ?")
            .params(here.site)
            .query(UUID.class)
            .single();

    assertThatThrownBy(() -> post(lot, -4))
        .isInstanceOf(DataIntegrityViolationException.class)
        .hasMessageContaining("stock_never_negative");
    assertThatThrownBy(
            () -> owner.sql("DELETE FROM kit_stock_entry WHERE lot_id = ?").param(lot).update())
        .rootCause()
        .hasMessageContaining("append-only");
    assertThatThrownBy(
            () ->
                JdbcClient.create(database.asJobs())
                    .sql("UPDATE kit_lot SET balance = 99 WHERE id = ?")
                    .param(lot)
                    .update())
        .rootCause()
        .hasMessageContaining("permission denied");
    assertThat(balance("L1")).isEqualTo(3);
  }

  private int discrepancies() {
    return owner
        .sql("SELECT sum(quantity) FROM kit_discrepancy WHERE site = ?")
        .params(here.site)
        .query(Integer.class)
        .single();
  }

  private void post(UUID lot, int quantity) {
    owner
        .sql(
            "INSERT INTO kit_stock_entry (lot_id, kind, quantity, recorded_by) VALUES (?, 'CORRECTION', ?, ?)")
        .params(lot, quantity, field.userId())
        .update();
  }
}

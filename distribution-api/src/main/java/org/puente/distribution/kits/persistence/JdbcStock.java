package org.puente.distribution.kits.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.kits.LotBalance;
import org.puente.distribution.kits.Stock;
import org.puente.distribution.kits.StockReceipt;
import org.puente.events.sql.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcStock implements Stock {

  private final JdbcClient jdbc;

  JdbcStock(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public boolean isSite(String code) {
    return jdbc.sql(
            "SELECT EXISTS (SELECT 1 FROM territory WHERE code = :code) AND may_see(NULL, NULL, :code)")
        .param("code", code)
        .query(Boolean.class)
        .single();
  }

  @Override
  public Optional<LotBalance> receive(StockReceipt receipt, UUID by) {
    jdbc.sql(
            """
            INSERT INTO kit_lot (kit_type, site, lot, expires_on)
            VALUES (:kitType, :site, :lot, :expiresOn)
            ON CONFLICT (site, kit_type, lot) DO NOTHING
            """)
        .paramSource(receipt)
        .update();
    return sameLot(receipt)
        .map(
            lotId -> {
              post(lotId, "RECEIPT", receipt.quantity(), by);
              return balance(lotId);
            });
  }

  private Optional<UUID> sameLot(StockReceipt receipt) {
    return jdbc.sql(
            """
            SELECT id FROM kit_lot
             WHERE site = :site AND kit_type = :kitType AND lot = :lot AND expires_on = :expiresOn
            """)
        .paramSource(receipt)
        .query(UUID.class)
        .optional();
  }

  private void post(UUID lotId, String kind, int quantity, UUID by) {
    jdbc.sql(
            """
            INSERT INTO kit_stock_entry (lot_id, kind, quantity, recorded_by)
            VALUES (:lotId, :kind, :quantity, :by)
            """)
        .param("lotId", lotId)
        .param("kind", kind)
        .param("quantity", quantity)
        .param("by", by)
        .update();
  }

  private LotBalance balance(UUID lotId) {
    return jdbc.sql("SELECT * FROM kit_lot WHERE id = :id")
        .param("id", lotId)
        .query(JdbcStock::lot)
        .single();
  }

  @Override
  public List<LotBalance> balances(@Nullable String site) {
    return jdbc.sql(
            """
            SELECT * FROM kit_lot
             WHERE balance > 0 AND (CAST(:site AS text) IS NULL OR site = :site)
             ORDER BY site, kit_type, expires_on, id
             LIMIT 1000
            """)
        .param("site", site)
        .query(JdbcStock::lot)
        .list();
  }

  @Override
  public void take(List<Departure> departures, UUID by) {
    var shelves = new TreeMap<Shelf, List<Departure>>();
    departures.forEach(
        departure ->
            shelves.computeIfAbsent(Shelf.of(departure), _ -> new ArrayList<>()).add(departure));
    shelves.forEach((shelf, leaving) -> take(shelf, leaving, by));
  }

  private void take(Shelf shelf, List<Departure> leaving, UUID by) {
    List<UUID> units = lockUnits(shelf, leaving);
    postDepartures(leaving.subList(0, units.size()), units, by);
    postDiscrepancies(leaving.subList(units.size(), leaving.size()));
  }

  /** The lot of each unit that may leave, first expired first; everybody locks in this order. */
  private List<UUID> lockUnits(Shelf shelf, List<Departure> leaving) {
    int coverageDays = leaving.stream().mapToInt(Departure::coverageDays).max().orElse(0);
    return jdbc
        .sql(
            """
            SELECT * FROM kit_lot
             WHERE site = :site AND kit_type = :kitType AND balance > 0
               AND blocked_reason IS NULL
               AND expires_on >= (app_now() AT TIME ZONE 'UTC')::date + :coverageDays
             ORDER BY expires_on, id
               FOR UPDATE
            """)
        .param("site", shelf.site())
        .param("kitType", shelf.kitType())
        .param("coverageDays", coverageDays)
        .query(JdbcStock::lot)
        .stream()
        .flatMap(lot -> Collections.nCopies(lot.balance(), lot.lotId()).stream())
        .limit(leaving.size())
        .toList();
  }

  private void postDepartures(List<Departure> departures, List<UUID> lots, UUID by) {
    if (departures.isEmpty()) {
      return;
    }
    var rows = new Columns<>(departures);
    jdbc.sql(
            """
            INSERT INTO kit_stock_entry (lot_id, kind, quantity, handover_id, recorded_by)
            SELECT lot_id, 'HANDOVER', -1, handover_id, :by
              FROM unnest(:lots, :handovers) u (lot_id, handover_id)
            """)
        .param("by", by)
        .param("lots", new Columns<>(lots).uuids(lot -> lot))
        .param("handovers", rows.uuids(Departure::handoverId))
        .update();
  }

  private void postDiscrepancies(List<Departure> departures) {
    if (departures.isEmpty()) {
      return;
    }
    var rows = new Columns<>(departures);
    jdbc.sql(
            """
            INSERT INTO kit_discrepancy (site, kit_type, quantity, handover_id)
            SELECT site, kit_type, 1, handover_id
              FROM unnest(:sites, :kitTypes, :handovers) u (site, kit_type, handover_id)
            """)
        .param("sites", rows.texts(Departure::site))
        .param("kitTypes", rows.texts(Departure::kitType))
        .param("handovers", rows.uuids(Departure::handoverId))
        .update();
  }

  @Override
  public void putBack(UUID handoverId, UUID by) {
    int toLot =
        jdbc.sql(
                """
                INSERT INTO kit_stock_entry (lot_id, kind, quantity, handover_id, recorded_by)
                SELECT lot_id, 'RETURN', 1, handover_id, :by
                  FROM kit_stock_entry WHERE handover_id = :id AND kind = 'HANDOVER'
                """)
            .param("by", by)
            .param("id", handoverId)
            .update();
    if (toLot == 0) {
      jdbc.sql(
              """
              INSERT INTO kit_discrepancy (site, kit_type, quantity, handover_id)
              SELECT site, kit_type, -1, handover_id
                FROM kit_discrepancy WHERE handover_id = :id AND quantity = 1
              """)
          .param("id", handoverId)
          .update();
    }
  }

  private static LotBalance lot(ResultSet row, int rowNumber) throws SQLException {
    return new LotBalance(
        row.getObject("id", UUID.class),
        row.getString("kit_type"),
        row.getString("site"),
        row.getString("lot"),
        row.getObject("expires_on", LocalDate.class),
        row.getInt("balance"));
  }

  /** Kits of a type at a site. */
  record Shelf(String site, String kitType) implements Comparable<Shelf> {

    private static final Comparator<Shelf> ORDER =
        Comparator.comparing(Shelf::site).thenComparing(Shelf::kitType);

    static Shelf of(Departure departure) {
      return new Shelf(departure.site(), departure.kitType());
    }

    @Override
    public int compareTo(Shelf other) {
      return ORDER.compare(this, other);
    }
  }
}

package org.puente.distribution.sources.persistence;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.sources.Earmark;
import org.puente.distribution.sources.FundingSource;
import org.puente.distribution.sources.FundingSources;
import org.puente.distribution.sources.Need;
import org.puente.events.contract.Money;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

@Repository
class JdbcFundingSources implements FundingSources {

  private final JdbcTemplate jdbc;

  JdbcFundingSources(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void add(FundingSource source, UUID entry, UUID by) {
    jdbc.update(
        """
        INSERT INTO funding_source
          (id, programme_id, donor, reference, currency, amount, territories, tiers, ends_on, entry_id, added_by, adder)
        VALUES (?, ?, ?, ?, ?, ?, ?::text[], ?::text[], ?, ?, ?, ?)
        """,
        source.id(),
        source.programmeId(),
        source.donor(),
        source.reference(),
        source.amount().currency(),
        source.amount().amount(),
        array(source.earmark().territories()),
        array(source.earmark().tiers()),
        source.endsOn(),
        entry,
        by,
        source.addedBy());
  }

  @Override
  public List<FundingSource> of(UUID programmeId) {
    return jdbc.query(
        """
        SELECT * FROM funding_source WHERE programme_id = ?
         ORDER BY territories IS NULL AND tiers IS NULL, ends_on NULLS LAST, id
        """,
        JdbcFundingSources::read,
        programmeId);
  }

  @Override
  public Optional<FundingSource> ofEntry(UUID entry) {
    return jdbc
        .query("SELECT * FROM funding_source WHERE entry_id = ?", JdbcFundingSources::read, entry)
        .stream()
        .findFirst();
  }

  /** The programme is looked at as the caller, so that nobody sums what they don't see. */
  @Override
  public Map<Need, BigDecimal> drawn(UUID programmeId, String currency) {
    Map<Need, BigDecimal> drawn = new LinkedHashMap<>();
    jdbc.query(
        """
        SELECT d.* FROM programme p CROSS JOIN LATERAL drawn_from_budget(p.id, ?) d
         WHERE p.id = ? ORDER BY d.territory, d.tier
        """,
        row -> {
          drawn.put(
              new Need(row.getString("territory"), row.getString("tier")),
              row.getBigDecimal("amount"));
        },
        currency,
        programmeId);
    return drawn;
  }

  @Override
  public BigDecimal funded(UUID programmeId, String currency) {
    return jdbc
        .queryForList(
            """
            SELECT -amount FROM ledger_balance WHERE programme_id = ? AND currency = ? AND account = 'FUNDING'
            """,
            BigDecimal.class,
            programmeId,
            currency)
        .stream()
        .findFirst()
        .orElse(BigDecimal.ZERO);
  }

  private static FundingSource read(ResultSet row, int number) throws SQLException {
    return new FundingSource(
        row.getObject("id", UUID.class),
        row.getObject("programme_id", UUID.class),
        row.getString("donor"),
        row.getString("reference"),
        new Money(row.getBigDecimal("amount"), row.getString("currency")),
        new Earmark(set(row.getArray("territories")), set(row.getArray("tiers"))),
        row.getObject("ends_on", LocalDate.class),
        row.getString("adder"),
        row.getObject("added_at", OffsetDateTime.class).toInstant());
  }

  private static @Nullable String array(Set<String> codes) {
    return codes.isEmpty() ? null : '{' + String.join(",", codes) + '}';
  }

  private static Set<String> set(@Nullable Array codes) throws SQLException {
    return codes == null ? Set.of() : Set.of((String[]) codes.getArray());
  }
}

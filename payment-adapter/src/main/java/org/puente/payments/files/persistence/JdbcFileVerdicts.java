package org.puente.payments.files.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.contract.Money;
import org.puente.payments.files.BankFiles.Verdict;
import org.puente.payments.files.FileVerdicts;
import org.springframework.jdbc.core.JdbcTemplate;

/** Counts lines of one file, by its primary key. */
final class JdbcFileVerdicts implements FileVerdicts {

  private static final String COUNTS =
      """
      SELECT l.verdict, count(*) AS lines
        FROM bank_file f JOIN bank_file_line l ON l.file_id = f.id
       WHERE f.fsp = ? AND f.id = ? AND l.verdict IS NOT NULL
       GROUP BY l.verdict
      """;

  private static final String ODD =
      """
      SELECT l.row, l.reference, l.verdict, l.amount, l.currency
        FROM bank_file f JOIN bank_file_line l ON l.file_id = f.id
       WHERE f.fsp = ? AND f.id = ? AND l.verdict IN ('NOBODYS', 'CASE')
       ORDER BY l.line
       LIMIT ?
      """;

  private final JdbcTemplate jdbc;

  JdbcFileVerdicts(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Map<Verdict, Long> counts(String fsp, UUID file) {
    Map<Verdict, Long> counts = new EnumMap<>(Verdict.class);
    jdbc.query(
        COUNTS,
        row -> {
          counts.put(Verdict.valueOf(row.getString("verdict")), row.getLong("lines"));
        },
        fsp,
        file);
    return counts;
  }

  @Override
  public List<Odd> odd(String fsp, UUID file, int limit) {
    return jdbc.query(ODD, JdbcFileVerdicts::odd, fsp, file, limit);
  }

  private static Odd odd(ResultSet row, int number) throws SQLException {
    return new Odd(
        row.getInt("row"),
        row.getString("reference"),
        Verdict.valueOf(row.getString("verdict")),
        amount(row));
  }

  private static @Nullable Money amount(ResultSet row) throws SQLException {
    var amount = row.getBigDecimal("amount");
    String currency = row.getString("currency");
    return amount == null || currency == null ? null : new Money(amount, currency);
  }
}

package org.puente.distribution.plans.persistence;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.people.FindingHouseholds;
import org.puente.distribution.plans.TransferLine;
import org.puente.distribution.plans.TransferList;
import org.puente.distribution.plans.TransferQuery;
import org.puente.events.contract.Money;
import org.puente.events.http.Cursor;
import org.puente.events.http.Page;
import org.puente.events.http.PageRequest;
import org.puente.events.sql.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@Repository
class JdbcTransferList implements TransferList {

  private static final String ONE =
      """
      SELECT n.*, coalesce(n.fsp, n.fsps[1]) AS first_fsp, n.state AS state_now, t.corrected_from
        FROM transfer_now n JOIN transfer t ON t.id = n.id
       WHERE n.id = ?
      """;

  private static final int WINDOW = 2_000;

  private final JdbcClient jdbc;
  private final FindingHouseholds finding;
  private final TransactionTemplate snapshot;

  JdbcTransferList(
      JdbcClient jdbc, FindingHouseholds finding, PlatformTransactionManager transactions) {
    this.snapshot = new TransactionTemplate(transactions);
    this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    this.snapshot.setReadOnly(true);
    this.jdbc = jdbc;
    this.finding = finding;
  }

  /** A line, and what the next page begins behind. */
  private record Listed(TransferLine line, Cursor key) {}

  @Override
  public Page<TransferLine> page(TransferQuery query, PageRequest request) {
    var sql = new TransferListSql(query, request.cursor().orElse(null), request.fetch());
    List<Listed> rows = rows(query, sql);
    return Page.of(rows, request, Listed::key).map(Listed::line);
  }

  /** Window by window, so that each is found by index instead of sorting all of them. */
  @Override
  public void forEach(TransferQuery query, Consumer<List<TransferLine>> some) {
    snapshot.executeWithoutResult(
        _ -> {
          @Nullable Cursor after = null;
          do {
            List<Listed> rows = rows(query, new TransferListSql(query, after, WINDOW));
            some.accept(rows.stream().map(Listed::line).toList());
            after = rows.size() < WINDOW ? null : rows.getLast().key();
          } while (after != null);
        });
  }

  private List<Listed> rows(TransferQuery query, TransferListSql sql) {
    if (query.finding() != null) {
      String findings = sql.findings();
      return jdbc.sql(findings).params(sql.parameters()).query((row, number) -> found(row)).list();
    }
    String words = query.words();
    if (words == null) {
      String page = sql.page();
      return jdbc.sql(page)
          .params(sql.parameters())
          .query((row, number) -> listed(query, row))
          .list();
    }
    List<UUID> households = finding.matching(words);
    if (households.isEmpty()) {
      return List.of();
    }
    String search = sql.ofHouseholds();
    return jdbc.sql(search)
        .params(sql.parameters())
        .param("households", new Columns<>(households).uuids(it -> it))
        .query((row, number) -> listed(query, row))
        .list();
  }

  @Override
  public Optional<TransferLine> find(UUID id) {
    return jdbc.sql(ONE)
        .param(id)
        .query((row, number) -> line(row, row.getBigDecimal("corrected_from"), null))
        .optional();
  }

  private static Listed found(ResultSet row) throws SQLException {
    TransferLine line = line(row, row.getBigDecimal("was"), row.getString("reason"));
    return new Listed(line, Cursor.of(line.id()));
  }

  private static Listed listed(TransferQuery query, ResultSet row) throws SQLException {
    TransferLine line = line(row, row.getBigDecimal("corrected_from"), null);
    if (query.words() != null) {
      return new Listed(line, Cursor.of(line.planId(), line.id()));
    }
    return new Listed(
        line,
        switch (query.sort()) {
          case PLAN -> Cursor.of(line.planId(), line.id());
          case TERRITORY -> Cursor.of(line.planId(), line.id(), line.territory());
          case AMOUNT, SMALLEST -> Cursor.of(line.amount().amount().toPlainString(), line.id());
          case DUE -> Cursor.of(line.dueAt(), line.id());
          case STATE -> Cursor.of(row.getString("state_key"), line.id());
        });
  }

  static TransferLine line(ResultSet row, @Nullable BigDecimal was, @Nullable String reason)
      throws SQLException {
    String currency = row.getString("currency");
    return new TransferLine(
        row.getObject("id", UUID.class),
        row.getObject("plan_id", UUID.class),
        row.getObject("promise_id", UUID.class),
        row.getObject("person_id", UUID.class),
        row.getObject("household_id", UUID.class),
        row.getInt("cycle"),
        row.getString("territory"),
        row.getString("state_now"),
        new Money(row.getBigDecimal("amount"), currency),
        new Money(row.getBigDecimal("withdrawn"), currency),
        row.getString("first_fsp"),
        JdbcPlans.fsps(row),
        row.getInt("parts"),
        row.getObject("due_at", OffsetDateTime.class).toInstant(),
        row.getString("stop"),
        row.getBoolean("outcome_unknown"),
        row.getString("contradicted"),
        JdbcPlanList.instant(row, "changed_at"),
        was == null ? null : new Money(was, currency),
        reason);
  }
}

package org.puente.events.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.puente.events.audit.AuditLine.Change;
import org.puente.events.http.Cursor;
import org.puente.events.http.Page;
import org.puente.events.http.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The trail as people read it: newest first, within the reader's organisations. */
public final class AuditLines {

  private static final TypeReference<Map<String, Object>> DETAIL = new TypeReference<>() {};
  private static final TypeReference<List<Change>> CHANGES = new TypeReference<>() {};

  private final JdbcClient client;
  private final TransactionTemplate snapshot;
  private final JsonMapper json;

  AuditLines(JdbcClient client, PlatformTransactionManager transactions, JsonMapper json) {
    this.client = client;
    this.snapshot = new TransactionTemplate(transactions);
    this.snapshot.setReadOnly(true);
    this.json = json;
  }

  /** By keyset; an index serves each filter. */
  public Page<AuditLine> page(AuditQuery query, PageRequest request) {
    var sql = new Where(query);
    request
        .cursor()
        .ifPresent(
            cursor ->
                sql.and(
                    "(at, seq) < (?, ?)",
                    cursor.instant(0).atOffset(ZoneOffset.UTC),
                    cursor.number(1)));
    List<AuditLine> rows =
        client
            .sql(sql.text() + " LIMIT " + request.fetch())
            .params(sql.values)
            .query(this::read)
            .list();
    return Page.of(rows, request, line -> Cursor.of(line.at(), line.seq()));
  }

  public Optional<AuditLine> find(long seq) {
    return client
        .sql("SELECT * FROM audit_event WHERE seq = ?")
        .param(seq)
        .query(this::read)
        .optional();
  }

  /** Every action that was ever recorded, without reading every line. */
  public List<String> actions() {
    return client
        .sql(
            """
        WITH RECURSIVE known (action) AS (
          (SELECT action FROM audit_event ORDER BY action LIMIT 1)
          UNION ALL
          SELECT (SELECT action FROM audit_event WHERE action > known.action ORDER BY action LIMIT 1)
          FROM known WHERE known.action IS NOT NULL
        )
        SELECT action FROM known WHERE action IS NOT NULL
        """)
        .query(String.class)
        .list();
  }

  /** All of them, as they come from the database. */
  public void forEach(AuditQuery query, Consumer<? super AuditLine> each) {
    var sql = new Where(query);
    snapshot.executeWithoutResult(
        _ -> {
          try (Stream<AuditLine> rows =
              client
                  .sql(sql.text())
                  .params(sql.values)
                  .withFetchSize(1_000)
                  .query(this::read)
                  .stream()) {
            rows.forEach(each);
          }
        });
  }

  private AuditLine read(ResultSet row, int number) throws SQLException {
    String changes = row.getString("changes");
    return new AuditLine(
        row.getLong("seq"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("actor"),
        row.getString("action"),
        row.getString("subject"),
        row.getString("channel"),
        row.getString("address"),
        json.readValue(row.getString("detail"), DETAIL),
        changes == null ? List.of() : json.readValue(changes, CHANGES),
        HexFormat.of().formatHex(row.getBytes("hash")));
  }

  /** Filters as SQL. */
  private static final class Where {

    private final StringBuilder text = new StringBuilder("SELECT * FROM audit_event WHERE true");
    private final List<Object> values = new ArrayList<>();

    Where(AuditQuery query) {
      equal("actor", query.actor());
      equal("action", query.action());
      equal("subject", query.subject());
      if (query.from() != null) {
        and("at >= ?", query.from().atOffset(ZoneOffset.UTC));
      }
      if (query.to() != null) {
        and("at < ?", query.to().atOffset(ZoneOffset.UTC));
      }
    }

    private void equal(String column, @Nullable String value) {
      if (value != null) {
        and(column + " = ?", value);
      }
    }

    void and(String condition, Object... bound) {
      text.append(" AND ").append(condition);
      values.addAll(List.of(bound));
    }

    String text() {
      return text + " ORDER BY at DESC, seq DESC";
    }
  }
}

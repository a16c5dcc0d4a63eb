package org.puente.distribution.corrections.persistence;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.corrections.CorrectedTransfer;
import org.puente.distribution.corrections.CorrectionDetails;
import org.puente.distribution.corrections.CorrectionDetails.State;
import org.puente.distribution.corrections.Corrections;
import org.puente.distribution.corrections.Kind;
import org.puente.distribution.corrections.RowProblem;
import org.puente.distribution.corrections.WrittenRow;
import org.puente.distribution.plans.Plans;
import org.puente.distribution.programmes.NoteMultiple;
import org.puente.events.contract.Money;
import org.puente.events.sql.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCorrections implements Corrections {

  private final JdbcClient jdbc;

  JdbcCorrections(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void begin(UUID id, UUID planId, @Nullable String fileName, Plans.Person by) {
    jdbc.sql(
            """
            INSERT INTO plan_correction (id, plan_id, file_name, proposed_by, proposed_by_name)
            VALUES (?, ?, ?, ?, ?)
            """)
        .param(id)
        .param(planId)
        .param(fileName)
        .param(by.id())
        .param(by.username())
        .update();
  }

  @Override
  public void add(UUID id, List<WrittenRow> rows) {
    var columns = new Columns<>(rows);
    jdbc.sql(
            """
            INSERT INTO plan_correction_row (correction_id, row, transfer_id, kind, becomes, reason, problem)
            SELECT ?, given.*
              FROM unnest(?::int[], ?::uuid[], ?::text[], ?::text[]::numeric[], ?::text[], ?::text[]) AS given
            """)
        .param(id)
        .param(columns.ints(WrittenRow::row))
        .param(columns.uuids(WrittenRow::transfer))
        .param(columns.texts(it -> name(it.kind())))
        .param(columns.texts(it -> it.amount() == null ? null : it.amount().toPlainString()))
        .param(columns.texts(WrittenRow::reason))
        .param(columns.texts(it -> name(it.problem())))
        .update();
  }

  @Override
  public void compare(UUID id, NoteMultiple notes) {
    jdbc.sql(CorrectionSql.COMPARE).param("id", id).param("notes", notes.value()).update();
    jdbc.sql(CorrectionSql.LEAVE_OUT).param("id", id).update();
  }

  @Override
  public Optional<CorrectionDetails> find(UUID id) {
    return jdbc.sql(CorrectionSql.DETAILS + " WHERE c.id = :id")
        .param("id", id)
        .query((row, number) -> details(row))
        .optional();
  }

  @Override
  public List<CorrectionDetails> of(UUID planId) {
    return jdbc.sql(CorrectionSql.DETAILS + " WHERE c.plan_id = :plan ORDER BY c.id DESC LIMIT 100")
        .param("plan", planId)
        .query((row, number) -> details(row))
        .list();
  }

  @Override
  public List<Open> waiting(Collection<UUID> plans) {
    return jdbc.sql(
            """
            SELECT id, plan_id FROM plan_correction
             WHERE plan_id = ANY (?) AND state = 'OPEN' ORDER BY id
            """)
        .param(new Columns<>(List.copyOf(plans)).uuids(plan -> plan))
        .query(
            (row, _) ->
                new Open(row.getObject("id", UUID.class), row.getObject("plan_id", UUID.class)))
        .list();
  }

  @Override
  public List<CorrectedTransfer> rows(UUID id, boolean problems, int after, int limit) {
    return jdbc.sql(CorrectionSql.ROWS)
        .param("id", id)
        .param("problems", problems)
        .param("after", after)
        .param("limit", limit)
        .query((row, number) -> corrected(row))
        .list();
  }

  @Override
  public boolean stillStands(UUID id) {
    return jdbc.sql(CorrectionSql.LOCK).param("id", id).query(Integer.class).single() == 0;
  }

  @Override
  public void apply(UUID id, Plans.Person by) {
    for (String step :
        List.of(CorrectionSql.OWE, CorrectionSql.PAY, CorrectionSql.TAKE_OUT, CorrectionSql.STOP)) {
      jdbc.sql(step).param("id", id).update();
    }
    jdbc.sql(CorrectionSql.KEEP_STOPS)
        .param("id", id)
        .param("by", by.id())
        .param("name", by.username())
        .update();
    end(id, State.APPLIED, by);
  }

  @Override
  public void drop(UUID id, Plans.Person by) {
    jdbc.sql("DELETE FROM plan_correction_row WHERE correction_id = :id").param("id", id).update();
    end(id, State.DROPPED, by);
  }

  @Override
  public List<Applied> ofTransfer(UUID transferId) {
    return jdbc.sql(CorrectionSql.OF_TRANSFER)
        .param("transfer", transferId)
        .query(
            (row, number) ->
                new Applied(
                    new Money(row.getBigDecimal("was"), row.getString("currency")),
                    new Money(row.getBigDecimal("becomes"), row.getString("currency")),
                    row.getString("reason"),
                    row.getString("ended_by_name"),
                    row.getObject("ended_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  private void end(UUID id, State state, Plans.Person by) {
    jdbc.sql(CorrectionSql.END)
        .param("id", id)
        .param("state", state.name())
        .param("by", by.id())
        .param("name", by.username())
        .update();
  }

  private static CorrectionDetails details(ResultSet row) throws SQLException {
    return new CorrectionDetails(
        row.getObject("id", UUID.class),
        row.getObject("plan_id", UUID.class),
        row.getString("file_name"),
        State.valueOf(row.getString("state")),
        row.getString("proposed_by_name"),
        row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
        row.getString("ended_by_name"),
        instant(row.getObject("ended_at", OffsetDateTime.class)),
        row.getInt("amounts"),
        row.getInt("holds"),
        row.getInt("resumed"),
        row.getInt("taken_out"),
        row.getInt("problems"),
        row.getInt("unchanged"),
        new Money(row.getBigDecimal("difference"), row.getString("currency")));
  }

  private static CorrectedTransfer corrected(ResultSet row) throws SQLException {
    String kind = row.getString("kind");
    String problem = row.getString("problem");
    return new CorrectedTransfer(
        row.getInt("row"),
        row.getObject("transfer_id", UUID.class),
        row.getObject("person_id", UUID.class),
        kind == null ? null : Kind.valueOf(kind),
        money(row, "was"),
        money(row, "becomes"),
        row.getString("reason"),
        problem == null ? null : RowProblem.valueOf(problem));
  }

  private static @Nullable Money money(ResultSet row, String column) throws SQLException {
    BigDecimal amount = row.getBigDecimal(column);
    return amount == null ? null : new Money(amount, row.getString("currency"));
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }

  private static @Nullable String name(@Nullable Enum<?> value) {
    return value == null ? null : value.name();
  }
}

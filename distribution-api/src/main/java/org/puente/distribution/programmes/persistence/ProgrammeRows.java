package org.puente.distribution.programmes.persistence;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.puente.distribution.programmes.AllowedFsp;
import org.puente.distribution.programmes.AllowedFsps;
import org.puente.distribution.programmes.ApprovalTiers;
import org.puente.distribution.programmes.Cycle;
import org.puente.distribution.programmes.NoteMultiple;
import org.puente.distribution.programmes.Programme;
import org.puente.distribution.programmes.ProgrammeTerms;
import org.puente.distribution.programmes.RuleForm;
import org.puente.events.sql.Columns;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Reads programmes with everything that belongs to them; there are few. */
@Repository
class ProgrammeRows {

  private static final String CYCLES =
      """
      SELECT programme_id, number, due_at FROM programme_cycle
       WHERE programme_id = ANY (?) ORDER BY programme_id, number
      """;
  private static final String FSPS =
      "SELECT * FROM programme_fsp WHERE programme_id = ANY (?) ORDER BY programme_id, position";
  private static final String TIERS =
      """
      SELECT programme_id, up_to, approvals FROM approval_tier
       WHERE programme_id = ANY (?) ORDER BY programme_id, position
      """;

  private final JdbcTemplate jdbc;
  private final JsonMapper json;
  private final JdbcCriteria criteria;

  ProgrammeRows(JdbcTemplate jdbc, JsonMapper json, JdbcCriteria criteria) {
    this.jdbc = jdbc;
    this.json = json;
    this.criteria = criteria;
  }

  private record Row(
      UUID id,
      String code,
      String name,
      UUID organisationId,
      String currency,
      BigDecimal budget,
      RuleForm rule,
      NoteMultiple noteMultiple) {}

  List<Programme> read(String where, Object... parameters) {
    List<Row> found =
        jdbc.query(
            """
            SELECT p.*, t.rule, t.note_multiple,
                   (SELECT -b.amount FROM ledger_balance b
                     WHERE b.programme_id = p.id AND b.currency = p.currency AND b.account = 'FUNDING') AS funded
              FROM programme p JOIN programme_terms t ON t.programme_id = p.id
            """
                + where,
            this::row,
            parameters);
    return found.isEmpty() ? List.of() : complete(found);
  }

  private Row row(ResultSet row, int number) throws SQLException {
    BigDecimal funded = row.getBigDecimal("funded");
    return new Row(
        row.getObject("id", UUID.class),
        row.getString("code"),
        row.getString("name"),
        row.getObject("organisation_id", UUID.class),
        row.getString("currency"),
        funded == null ? row.getBigDecimal("budget") : funded,
        json.readValue(row.getString("rule"), RuleForm.class),
        new NoteMultiple(row.getBigDecimal("note_multiple")));
  }

  /** In as many statements for all of them as for one. */
  private List<Programme> complete(List<Row> found) {
    Columns<Row> all = new Columns<>(found);
    var cycles = belonging(CYCLES, ProgrammeRows::cycle, all.uuids(Row::id));
    var fsps = belonging(FSPS, ProgrammeRows::fsp, all.uuids(Row::id));
    var tiers = belonging(TIERS, ProgrammeRows::tier, all.uuids(Row::id));
    var newest = criteria.newest(all.uuids(Row::id));
    var published = criteria.published(all.uuids(Row::id));
    return found.stream()
        .map(
            row ->
                new Programme(
                    row.id(),
                    row.code(),
                    row.name(),
                    row.organisationId(),
                    row.currency(),
                    row.budget(),
                    new ProgrammeTerms(
                        cycles.getOrDefault(row.id(), List.of()),
                        row.rule().toRule(),
                        row.noteMultiple(),
                        new AllowedFsps(fsps.getOrDefault(row.id(), List.of())),
                        new ApprovalTiers(tiers.getOrDefault(row.id(), List.of()))),
                    Objects.requireNonNull(newest.get(row.id()), "a programme has criteria"),
                    Optional.ofNullable(published.get(row.id()))))
        .toList();
  }

  /** By programme, in the order of the statement. */
  private <T> Map<UUID, List<T>> belonging(String sql, RowMapper<T> one, SqlArrayValue ids) {
    Map<UUID, List<T>> found = new HashMap<>();
    jdbc.query(
        sql,
        row -> {
          found
              .computeIfAbsent(row.getObject("programme_id", UUID.class), _ -> new ArrayList<>())
              .add(one.mapRow(row, 0));
        },
        ids);
    return found;
  }

  private static Cycle cycle(ResultSet row, int number) throws SQLException {
    return new Cycle(
        row.getInt("number"), row.getObject("due_at", OffsetDateTime.class).toInstant());
  }

  private static AllowedFsp fsp(ResultSet row, int number) throws SQLException {
    return new AllowedFsp(
        row.getString("code"),
        row.getInt("position"),
        territories(row),
        row.getBigDecimal("per_code_limit"),
        new NoteMultiple(row.getBigDecimal("note_multiple")));
  }

  private static Optional<Set<String>> territories(ResultSet row) throws SQLException {
    Array territories = row.getArray("territories");
    return territories == null
        ? Optional.empty()
        : Optional.of(Set.of((String[]) territories.getArray()));
  }

  private static ApprovalTiers.Tier tier(ResultSet row, int number) throws SQLException {
    return new ApprovalTiers.Tier(
        Optional.ofNullable(row.getBigDecimal("up_to")), row.getInt("approvals"));
  }
}

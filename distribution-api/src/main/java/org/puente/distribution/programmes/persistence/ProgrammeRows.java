package org.puente.distribution.programmes.persistence;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
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
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Reads programmes with everything that belongs to them; there are few. */
@Repository
class ProgrammeRows {

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
    return found.stream().map(this::complete).toList();
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

  private Programme complete(Row row) {
    ProgrammeTerms terms =
        new ProgrammeTerms(
            cycles(row.id()),
            row.rule().toRule(),
            row.noteMultiple(),
            fsps(row.id()),
            tiers(row.id()));
    return new Programme(
        row.id(),
        row.code(),
        row.name(),
        row.organisationId(),
        row.currency(),
        row.budget(),
        terms,
        criteria.newest(row.id()),
        criteria.published(row.id()));
  }

  private List<Cycle> cycles(UUID id) {
    return jdbc.query(
        "SELECT number, due_at FROM programme_cycle WHERE programme_id = ? ORDER BY number",
        (row, number) ->
            new Cycle(
                row.getInt("number"), row.getObject("due_at", OffsetDateTime.class).toInstant()),
        id);
  }

  private AllowedFsps fsps(UUID id) {
    return new AllowedFsps(
        jdbc.query(
            "SELECT * FROM programme_fsp WHERE programme_id = ? ORDER BY position",
            (row, number) ->
                new AllowedFsp(
                    row.getString("code"),
                    row.getInt("position"),
                    territories(row),
                    row.getBigDecimal("per_code_limit"),
                    new NoteMultiple(row.getBigDecimal("note_multiple"))),
            id));
  }

  private static Optional<Set<String>> territories(ResultSet row) throws SQLException {
    Array territories = row.getArray("territories");
    return territories == null
        ? Optional.empty()
        : Optional.of(Set.of((String[]) territories.getArray()));
  }

  private ApprovalTiers tiers(UUID id) {
    return new ApprovalTiers(
        jdbc.query(
            "SELECT up_to, approvals FROM approval_tier WHERE programme_id = ? ORDER BY position",
            (row, number) ->
                new ApprovalTiers.Tier(
                    Optional.ofNullable(row.getBigDecimal("up_to")), row.getInt("approvals")),
            id));
  }
}

package org.puente.distribution.programmes.persistence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.puente.distribution.programmes.AllowedFsp;
import org.puente.distribution.programmes.AllowedFsps;
import org.puente.distribution.programmes.Criteria;
import org.puente.distribution.programmes.Cycle;
import org.puente.distribution.programmes.Programme;
import org.puente.distribution.programmes.ProgrammeTerms;
import org.puente.distribution.programmes.Programmes;
import org.puente.distribution.programmes.RuleForm;
import org.puente.events.sql.Columns;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcProgrammes implements Programmes {

  private final JdbcTemplate jdbc;
  private final JsonMapper json;
  private final ProgrammeRows rows;
  private final JdbcCriteria criteria;

  JdbcProgrammes(JdbcTemplate jdbc, JsonMapper json, ProgrammeRows rows, JdbcCriteria criteria) {
    this.jdbc = jdbc;
    this.json = json;
    this.rows = rows;
    this.criteria = criteria;
  }

  @Override
  public void add(Programme programme, UUID by) {
    jdbc.update(
        """
        INSERT INTO programme (id, code, name, organisation_id, currency, budget)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
        programme.id(),
        programme.code(),
        programme.name(),
        programme.organisationId(),
        programme.currency(),
        programme.budget());
    addTerms(programme.id(), programme.terms(), by);
    addCriteria(programme.id(), programme.criteria(), by);
    reschedule(programme.id(), programme.terms().cycles());
  }

  private void addTerms(UUID id, ProgrammeTerms terms, UUID by) {
    jdbc.update(
        """
        INSERT INTO programme_terms (programme_id, rule, note_multiple, created_by)
        VALUES (?, ?::jsonb, ?, ?)
        """,
        id,
        json.writeValueAsString(RuleForm.of(terms.rule())),
        terms.noteMultiple().value(),
        by);
    for (AllowedFsp fsp : terms.fsps().all()) {
      jdbc.update(
          """
          INSERT INTO programme_fsp (programme_id, code, position, territories, per_code_limit, note_multiple)
          VALUES (?, ?, ?, ?::text[], ?, ?)
          """,
          id,
          fsp.code(),
          fsp.position(),
          fsp.territories().map(all -> '{' + String.join(",", all) + '}').orElse(null),
          fsp.perCodeLimit(),
          fsp.noteMultiple().value());
    }
    JdbcTierChanges.write(jdbc, id, terms.tiers());
  }

  @Override
  public List<String> withoutAgreement(UUID organisation, AllowedFsps fsps) {
    return jdbc.queryForList(
        """
        SELECT fsp FROM unnest(?::text[]) AS fsp, organisation o
         WHERE o.id = ? AND may_see(o.id::text, NULL, NULL) AND NOT may_share(o.id, fsp)
        """,
        String.class,
        new Columns<>(fsps.all()).texts(AllowedFsp::code),
        organisation);
  }

  @Override
  public Optional<Programme> find(UUID id) {
    return rows.read("WHERE p.id = ?", id).stream().findFirst();
  }

  @Override
  public List<Programme> all() {
    return rows.read("ORDER BY p.id");
  }

  @Override
  public Optional<Criteria> criteria(UUID programmeId, int version) {
    return criteria.find(programmeId, version);
  }

  @Override
  public int addCriteria(UUID programmeId, Criteria next, UUID by) {
    lock(programmeId);
    return criteria.add(programmeId, next, by);
  }

  @Override
  public int publishCriteria(UUID programmeId, UUID by) {
    lock(programmeId);
    return criteria.publish(programmeId, by);
  }

  @Override
  public int reschedule(UUID programmeId, List<Cycle> cycles) {
    lock(programmeId);
    Columns<Cycle> columns = new Columns<>(cycles);
    jdbc.update(
        """
        INSERT INTO programme_cycle (programme_id, number, due_at)
        SELECT ?, number, due_at FROM unnest(?::int[], ?::timestamptz[]) AS c (number, due_at)
        ON CONFLICT (programme_id, number) DO UPDATE SET due_at = excluded.due_at
        """,
        programmeId,
        columns.ints(Cycle::number),
        columns.instants(Cycle::dueAt));
    Integer version =
        jdbc.queryForObject(
            """
            WITH level AS (
              INSERT INTO service_level (programme_id, version, cycle, due_at)
              SELECT programme_id,
                     (SELECT coalesce(max(version), 0) + 1 FROM service_level WHERE programme_id = c.programme_id),
                     number, due_at
                FROM programme_cycle c WHERE programme_id = ?
              RETURNING version)
            SELECT max(version) FROM level
            """,
            Integer.class,
            programmeId);
    return version == null ? 0 : version;
  }

  /** Versions are numbered under the programme's lock. */
  private void lock(UUID programmeId) {
    jdbc.queryForList("SELECT id FROM programme WHERE id = ? FOR NO KEY UPDATE", programmeId);
  }
}

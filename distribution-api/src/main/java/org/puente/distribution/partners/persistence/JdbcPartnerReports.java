package org.puente.distribution.partners.persistence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.attachments.Attachment;
import org.puente.distribution.funding.Hand;
import org.puente.distribution.partners.DemandingReport.Demand;
import org.puente.distribution.partners.PartnerReport;
import org.puente.distribution.partners.PartnerReports;
import org.puente.distribution.partners.StoppedStep;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcPartnerReports implements PartnerReports {

  private static final String SOME =
      """
      SELECT jsonb_build_object(
        'id', r.id, 'programmeId', r.programme_id, 'organisationId', r.organisation_id, 'organisation', o.name,
        'territory', r.territory, 'cycle', r.cycle, 'title', r.title, 'dueOn', r.due_on, 'state', r.state,
        'overdue', r.overdue, 'demandedBy', r.demanded_by, 'demandedByName', r.demanded_by_name,
        'waivedWhy', r.waived_why,
        'waiting', %s,
        'deliveries', coalesce((
          SELECT jsonb_agg(jsonb_build_object(
                   'number', d.number, 'fileName', d.file_name, 'mediaType', d.media_type,
                   'sha256', encode(d.sha256, 'hex'), 'receivedBy', d.received_by,
                   'receivedByName', d.received_by_name, 'receivedAt', d.received_at, 'state', d.state,
                   'decidedByName', d.decided_by_name, 'decidedAt', d.decided_at, 'reason', d.reason)
                   ORDER BY d.number)
            FROM report_delivery d WHERE d.report_id = r.id), '[]'))
        FROM partner_report_now r
        JOIN organisation o ON o.id = r.organisation_id
        JOIN programme g ON g.id = r.programme_id
      """;

  /** Only for what is overdue: it reads all promises of a partner. */
  private static final String WAITING =
      """
      CASE WHEN r.overdue THEN (
          SELECT jsonb_build_object(
                   'households', count(*), 'plans', (
                     SELECT count(*) FROM payment_plan p
                      WHERE (p.programme_id, p.organisation_id) = (r.programme_id, r.organisation_id)
                        AND coalesce(r.territory, p.territory) = p.territory AND coalesce(r.cycle, p.cycle) = p.cycle
                        AND p.state IN ('DRAFT', 'SUBMITTED', 'APPROVED')),
                   'amount', jsonb_build_object(
                     'amount', coalesce(sum(coalesce(m.owed, m.amount) - m.paid), 0.00)::text, 'currency', g.currency))
            FROM promise m
           WHERE (m.programme_id, m.organisation_id) = (r.programme_id, r.organisation_id)
             AND coalesce(r.territory, m.territory) = m.territory AND coalesce(r.cycle, m.cycle) = m.cycle
             AND m.closed IS NULL) ELSE %s END
      """;

  private static final String NOBODY =
      """
      jsonb_build_object('households', 0, 'plans', 0,
                         'amount', jsonb_build_object('amount', '0.00', 'currency', g.currency))
      """;

  private static final String WHOLE = SOME.formatted(WAITING.formatted(NOBODY));
  private static final String FOR_A_STEP = SOME.formatted(NOBODY);

  private final JdbcTemplate jdbc;
  private final JsonMapper json;

  JdbcPartnerReports(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
    this.json = JsonMapper.shared();
  }

  private List<PartnerReport> some(String select, UUID id) {
    return jdbc.query(
        select, (row, number) -> json.readValue(row.getString(1), PartnerReport.class), id);
  }

  @Override
  public List<PartnerReport> of(UUID programme) {
    return some(WHOLE + "WHERE r.programme_id = ? ORDER BY r.due_on, r.id", programme);
  }

  @Override
  public Optional<PartnerReport> find(UUID id) {
    return some(WHOLE + "WHERE r.id = ?", id).stream().findFirst();
  }

  @Override
  public Optional<PartnerReport> lock(UUID id) {
    boolean there =
        !jdbc.queryForList("SELECT id FROM partner_report WHERE id = ? FOR UPDATE", id).isEmpty();
    return there ? some(FOR_A_STEP + "WHERE r.id = ?", id).stream().findFirst() : Optional.empty();
  }

  @Override
  public void demand(UUID id, Demand demand, Hand by) {
    jdbc.update(
        """
        INSERT INTO partner_report
          (id, programme_id, organisation_id, territory, cycle, title, due_on, demanded_by, demanded_by_name)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        id,
        demand.programmeId(),
        demand.organisationId(),
        demand.territory(),
        demand.cycle(),
        demand.title(),
        demand.dueOn(),
        by.id(),
        by.username());
  }

  @Override
  public void waive(UUID id, String why, Hand by) {
    jdbc.update(
        """
        UPDATE partner_report SET waived_by = ?, waived_by_name = ?, waived_at = app_now(), waived_why = ?
         WHERE id = ?
        """,
        by.id(),
        by.username(),
        why,
        id);
  }

  @Override
  public void receive(UUID id, int number, Attachment file, byte[] sealed, Hand by) {
    jdbc.update(
        """
        INSERT INTO report_delivery
          (report_id, number, file_name, media_type, size_bytes, sha256, received_by, received_by_name)
        VALUES (?, ?, ?, ?, ?, decode(?, 'hex'), ?, ?)
        """,
        id,
        number,
        file.fileName(),
        file.kind().mediaType(),
        file.content().length,
        file.sha256(),
        by.id(),
        by.username());
    jdbc.update(
        "INSERT INTO report_delivery_content (report_id, number, sealed) VALUES (?, ?, ?)",
        id,
        number,
        sealed);
  }

  @Override
  public void decide(UUID id, int number, @Nullable String reason, Hand by) {
    jdbc.update(
        """
        UPDATE report_delivery
           SET state = ?, reason = ?, decided_by = ?, decided_by_name = ?, decided_at = app_now()
         WHERE report_id = ? AND number = ?
        """,
        reason == null ? "ACCEPTED" : "SENT_BACK",
        reason,
        by.id(),
        by.username(),
        id,
        number);
  }

  @Override
  public Optional<byte[]> sealed(UUID id, int number) {
    return jdbc
        .query(
            "SELECT sealed FROM report_delivery_content WHERE report_id = ? AND number = ?",
            (row, at) -> row.getBytes(1),
            id,
            number)
        .stream()
        .findFirst();
  }

  @Override
  public StoppedStep policy(UUID programme) {
    return jdbc
        .queryForList(
            "SELECT missing_report_stops FROM programme WHERE id = ?", String.class, programme)
        .stream()
        .findFirst()
        .map(StoppedStep::valueOf)
        .orElse(StoppedStep.NOTHING);
  }

  @Override
  public void policy(UUID programme, StoppedStep step) {
    jdbc.update(
        "UPDATE programme SET missing_report_stops = ? WHERE id = ?", step.name(), programme);
  }
}

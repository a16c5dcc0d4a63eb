package org.puente.distribution.evidence.persistence;

import java.util.Optional;
import java.util.UUID;
import org.puente.distribution.evidence.Evidences;
import org.puente.distribution.evidence.TransferEvidence;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** One statement, so that all of it is from one moment, whatever else the transaction does. */
@Repository
class JdbcEvidences implements Evidences {

  private static final String ONE =
      """
      SELECT jsonb_build_object(
        'promise', jsonb_build_object(
          'id', pr.id, 'programmeId', g.id, 'programmeCode', g.code, 'programmeName', g.name,
          'organisationId', o.id, 'organisation', o.name, 'territory', y.code, 'place', y.name,
          'cycle', pr.cycle, 'amount', pr.amount, 'owed', pr.owed, 'dueAt', pr.due_at),
        'transfer', jsonb_build_object(
          'id', t.id, 'personId', t.person_id, 'amount', t.amount, 'currency', t.currency, 'state', t.state,
          'withdrawn', t.withdrawn, 'fsp', t.fsp, 'parts', t.parts, 'outcomeUnknown', t.outcome_unknown,
          'stop', t.stop, 'contradicted', t.contradicted, 'changedAt', t.changed_at),
        'plan', jsonb_build_object(
          'id', p.id, 'state', p.state, 'count', p.count, 'total', p.total, 'round', p.round,
          'digest', encode(p.digest, 'hex'), 'requiredApprovals', p.required_approvals, 'createdAt', p.created_at,
          'submittedAt', p.submitted_at, 'approvedAt', p.approved_at, 'releasedAt', p.released_at,
          'closedAt', p.closed_at),
        'signatures', coalesce((
          SELECT jsonb_agg(jsonb_build_object(
                   'username', s.username, 'part', s.part, 'round', s.round, 'at', s.at, 'counts', s.counts,
                   'digest', encode(s.digest, 'hex'), 'factor', s.factor, 'shownAt', s.shown_at,
                   'standsFor', s.stands_for) ORDER BY s.at, s.username, s.round)
            FROM plan_signatures(p.id) s), '[]'),
        'corrections', coalesce((
          SELECT jsonb_agg(jsonb_build_object(
                   'was', r.was, 'becomes', r.becomes, 'reason', r.reason, 'file', c.file_name,
                   'by', c.ended_by_name, 'at', c.ended_at) ORDER BY c.ended_at, r.row)
            FROM plan_correction_row r JOIN plan_correction c ON c.id = r.correction_id AND c.state = 'APPLIED'
           WHERE r.transfer_id = t.id AND r.kind = 'AMOUNT'), '[]'),
        'stops', coalesce((
          SELECT jsonb_agg(jsonb_build_object(
                   'wish', s.wish, 'effect', s.effect, 'reason', s.reason, 'by', s.asked_by_name,
                   'at', s.asked_at) ORDER BY s.asked_at, s.id)
            FROM transfer_stop s WHERE s.transfer_id = t.id), '[]'),
        'deposits', coalesce((
          SELECT jsonb_agg(jsonb_build_object(
                   'id', f.id, 'entryId', f.entry_id, 'amount', f.amount, 'requester', f.requester,
                   'decider', f.decider, 'decidedAt', f.decided_at) ORDER BY f.decided_at, f.id)
            FROM fsp_funding f
           WHERE f.programme_id = g.id AND f.fsp = t.fsp AND f.currency = t.currency AND f.state = 'CONFIRMED'
             AND (p.released_at IS NULL OR f.decided_at <= p.released_at)), '[]'),
        'sources', coalesce((
          SELECT jsonb_agg(jsonb_build_object(
                   'donor', s.donor, 'reference', s.reference, 'amount', s.amount,
                   'endsOn', s.ends_on) ORDER BY s.added_at, s.id)
            FROM funding_source s
           WHERE s.programme_id = g.id AND s.currency = t.currency
             AND (s.territories IS NULL OR p.territory = ANY (s.territories))
             AND (p.approved_at IS NULL OR s.added_at <= p.approved_at)), '[]'),
        'ledger', coalesce((
          SELECT jsonb_agg(jsonb_build_object(
                   'entryId', l.entry_id, 'cause', l.cause, 'at', l.posted_at, 'account', l.account,
                   'fsp', nullif(l.fsp, ''), 'amount', l.amount)
                   ORDER BY l.posted_at, l.entry_id, l.amount, l.account, l.fsp)
            FROM ledger_by_transfer l WHERE l.transfer_id = t.id), '[]'),
        'trail', coalesce((
          SELECT jsonb_agg(jsonb_build_object(
                   'seq', a.seq, 'at', a.at, 'actor', a.actor, 'action', a.action,
                   'ofPlan', a.subject = p.id::text, 'hash', encode(a.hash, 'hex')) ORDER BY a.seq)
            FROM trail_of_transfer(p.id, t.id) a), '[]'))
        FROM transfer_now t
        JOIN payment_plan p ON p.id = t.plan_id
        JOIN promise pr ON pr.id = t.promise_id
        JOIN programme g ON g.id = p.programme_id
        JOIN organisation o ON o.id = p.organisation_id
        JOIN territory y ON y.code = p.territory
       WHERE t.id = :transfer
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  JdbcEvidences(JdbcClient jdbc) {
    this.jdbc = jdbc;
    this.json = JsonMapper.shared();
  }

  @Override
  public boolean knows(UUID transfer) {
    return jdbc.sql("SELECT EXISTS (SELECT FROM transfer_now WHERE id = ?)")
        .param(transfer)
        .query(Boolean.class)
        .single();
  }

  @Override
  public Optional<TransferEvidence> find(UUID transfer) {
    return jdbc.sql(ONE)
        .param("transfer", transfer)
        .query((row, number) -> json.readValue(row.getString(1), TransferEvidence.class))
        .optional();
  }
}

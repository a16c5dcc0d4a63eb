package org.puente.distribution.screening.persistence;

import java.util.List;
import java.util.UUID;
import org.puente.distribution.screening.Screenings;
import org.puente.events.ids.Ids;
import org.puente.events.sql.Columns;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcScreenings implements Screenings {

  private static final String DUE =
      """
      SELECT p.id, p.round, m.id AS mandate_id, l.id AS list_id, m.threshold
        FROM screening_mandate m
        JOIN LATERAL (SELECT id FROM sanctions_list WHERE name = m.list ORDER BY id DESC LIMIT 1) l ON true
        JOIN payment_plan p ON p.programme_id = m.programme_id AND p.state IN ('SUBMITTED', 'APPROVED')
       WHERE requires_screening(m)
         AND NOT EXISTS (SELECT FROM screening_run r
                          WHERE (r.plan_id, r.round, r.mandate_id, r.list_id) = (p.id, p.round, m.id, l.id))
       ORDER BY p.id LIMIT 20
      """;

  private static final String KEEP =
      """
      INSERT INTO screening_match (id, run_id, plan_id, transfer_id, person_id, organisation_id, programme_id, territory,
                                   list_id, entry, list, reference, score)
      SELECT uuidv7(), r.id, r.plan_id, t.id, h.id, h.organisation_id, h.programme_id, h.territory,
             l.id, f.entry, l.name, f.reference, f.score
        FROM screening_run r
        JOIN sanctions_list l ON l.id = r.list_id
        CROSS JOIN unnest(?::uuid[], ?::int[], ?::text[], ?::numeric[]) AS f (transfer, entry, reference, score)
        JOIN transfer t ON t.id = f.transfer
        JOIN person h ON h.id = t.person_id
       WHERE r.id = ?
         AND NOT EXISTS (
           SELECT FROM screening_match k
            WHERE (k.person_id, k.list, k.reference) = (h.id, l.name, f.reference)
              AND NOT EXISTS (SELECT FROM screening_step s
                               WHERE s.match_id = k.id AND (s.kind, s.verdict) = ('CONFIRMED', 'SAME')))
      ON CONFLICT ON CONSTRAINT found_once DO NOTHING
      """;

  private final JdbcClient jdbc;
  private final JdbcTemplate template;

  JdbcScreenings(JdbcClient jdbc, JdbcTemplate template) {
    this.jdbc = jdbc;
    this.template = template;
  }

  @Override
  public List<Due> due() {
    return jdbc.sql(DUE)
        .query(
            (row, _) ->
                new Due(
                    row.getObject("id", UUID.class),
                    row.getInt("round"),
                    row.getObject("mandate_id", UUID.class),
                    row.getObject("list_id", UUID.class),
                    row.getBigDecimal("threshold")))
        .list();
  }

  @Override
  public List<Payee> payees(UUID plan, UUID after, int limit) {
    return jdbc.sql(
            """
            SELECT t.id, h.id AS person_id, h.name_enc, h.birth_date_enc, h.age, k.key_enc
              FROM transfer t
              JOIN person h ON h.id = t.person_id
              LEFT JOIN person_key k ON k.person_id = h.id
             WHERE t.plan_id = ? AND t.id > ? AND NOT t.dropped AND t.state <> 'CANCELLED'
             ORDER BY t.id LIMIT ?
            """)
        .params(plan, after, limit)
        .query(
            (row, _) ->
                new Payee(
                    row.getObject("id", UUID.class),
                    row.getObject("person_id", UUID.class),
                    row.getBytes("key_enc"),
                    row.getBytes("name_enc"),
                    row.getBytes("birth_date_enc"),
                    row.getInt("age")))
        .list();
  }

  @Override
  public boolean keep(Due due, int people, List<Found> found) {
    UUID run = Ids.next();
    boolean first =
        jdbc.sql(
                    """
                    INSERT INTO screening_run (id, plan_id, round, mandate_id, list_id, threshold, people)
                    VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                    """)
                .params(
                    run,
                    due.planId(),
                    due.round(),
                    due.mandateId(),
                    due.listId(),
                    due.threshold(),
                    people)
                .update()
            == 1;
    if (first && !found.isEmpty()) {
      Columns<Found> columns = new Columns<>(found);
      template.update(
          KEEP,
          columns.uuids(Found::transferId),
          columns.ints(Found::entry),
          columns.texts(Found::reference),
          columns.texts(each -> each.score().toPlainString()),
          run);
    }
    return first;
  }
}

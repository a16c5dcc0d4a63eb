package org.puente.distribution.dataprotection.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.puente.distribution.dataprotection.DataRequest;
import org.puente.distribution.dataprotection.DataRequests;
import org.puente.distribution.dataprotection.Erasure;
import org.puente.distribution.dataprotection.Erasure.Hindrance;
import org.puente.distribution.dataprotection.Erasures;
import org.puente.events.contract.PersonErased;
import org.puente.events.outbox.EventHistory;
import org.puente.events.outbox.HistoryEntry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcErasures implements Erasures {

  private static final long ONLY_VERSION = 1;

  private static final String SELECT =
      """
      SELECT e.*, encode(e.key_fingerprint, 'hex') AS key_hex, encode(e.name_fingerprint, 'hex') AS name_hex,
             a.seq, encode(a.hash, 'hex') AS line_hex
        FROM person_erasure e
        LEFT JOIN LATERAL (SELECT seq, hash FROM audit_event
                            WHERE subject = e.id::text AND action = 'person.erased' AND e.state = 'DONE'
                            LIMIT 1) a ON true
      """;

  /** The person's own, not of a record that was merged into it. */
  private static final String FINGERPRINTS =
      """
      SELECT encode(sha256(k.key_enc), 'hex') AS key_hex, encode(sha256(p.name_enc), 'hex') AS name_hex
        FROM person p LEFT JOIN person_key k ON k.person_id = p.id WHERE p.id = ? FOR UPDATE OF p
      """;

  private static final String UNSEAL =
      """
      UPDATE transfer SET sealed_payee = ''
       WHERE id IN (SELECT t.id FROM transfers_to(?) t)
      """;

  private static final String FORGET =
      """
      UPDATE person
         SET erased_at = app_now(), name_enc = NULL, document_enc = NULL, phone_enc = NULL, birth_date_enc = NULL,
             sensitive_enc = NULL, contact_enc = NULL, contact_phone_enc = NULL, contact_hash = NULL,
             document_hash = NULL, phone_hash = NULL, name_age_hash = NULL, attributes = '{}'
       WHERE id IN (SELECT records_of(?)) AND erased_at IS NULL
      """;

  private final JdbcClient jdbc;
  private final EventHistory history;
  private final Clock clock;

  JdbcErasures(JdbcClient jdbc, EventHistory history, Clock clock) {
    this.jdbc = jdbc;
    this.history = history;
    this.clock = clock;
  }

  @Override
  public boolean propose(UUID id, DataRequest request, DataRequests.Person by) {
    return jdbc.sql(
                """
                INSERT INTO person_erasure
                  (id, request_id, person_id, organisation_id, programme_id, territory, proposed_by, proposed_by_name)
                SELECT ?, r.id, r.person_id, r.organisation_id, r.programme_id, r.territory, ?, ?
                  FROM data_request r WHERE r.id = ?
                ON CONFLICT DO NOTHING
                """)
            .params(id, by.id(), by.username(), request.id())
            .update()
        == 1;
  }

  @Override
  public Optional<Erasure> find(UUID id) {
    return jdbc.sql(SELECT + "WHERE e.id = ?").param(id).query(JdbcErasures::read).optional();
  }

  @Override
  public Optional<Erasure> lock(UUID id) {
    return jdbc.sql(SELECT + "WHERE e.id = ? FOR NO KEY UPDATE OF e")
        .param(id)
        .query(JdbcErasures::read)
        .optional();
  }

  @Override
  public Optional<Erasure> ofRequest(UUID request) {
    return jdbc.sql(SELECT + "WHERE e.request_id = ? ORDER BY e.id DESC LIMIT 1")
        .param(request)
        .query(JdbcErasures::read)
        .optional();
  }

  @Override
  public List<Erasure> proposed() {
    return jdbc.sql(SELECT + "WHERE e.state = 'PROPOSED' ORDER BY e.id LIMIT 100")
        .query(JdbcErasures::read)
        .list();
  }

  @Override
  public boolean done(UUID request) {
    return jdbc.sql(
            "SELECT EXISTS (SELECT FROM person_erasure WHERE request_id = ? AND state = 'DONE')")
        .param(request)
        .query(Boolean.class)
        .single();
  }

  @Override
  public List<Hindrance> hindrances(UUID person) {
    return jdbc
        .sql("SELECT unnest(erasure_hindrances(?))")
        .param(person)
        .query(String.class)
        .list()
        .stream()
        .map(Hindrance::valueOf)
        .toList();
  }

  @Override
  public Erasure.Proof destroy(UUID person) {
    var before =
        jdbc.sql(FINGERPRINTS)
            .param(person)
            .query((row, _) -> Arrays.asList(row.getString("key_hex"), row.getString("name_hex")))
            .single();
    jdbc.sql("DELETE FROM person_key WHERE person_id IN (SELECT records_of(?))")
        .param(person)
        .update();
    int transfers = jdbc.sql(UNSEAL).param(person).update();
    int records = jdbc.sql(FORGET).param(person).update();
    return new Erasure.Proof(before.get(0), before.get(1), records, transfers, null, null);
  }

  /** Nobody is erased twice, so there is one piece of news of each. */
  @Override
  public void tell(UUID person) {
    var records =
        jdbc.sql("SELECT records_of(?) AS id ORDER BY id").param(person).query(UUID.class).list();
    Instant now = clock.instant();
    history.append(
        List.of(HistoryEntry.of(new PersonErased(person, records, now), ONLY_VERSION, now)));
  }

  @Override
  public void withdraw(UUID id, DataRequests.Person by) {
    jdbc.sql(
            """
            UPDATE person_erasure
               SET state = 'WITHDRAWN', ended_by = ?, ended_by_name = ?, ended_at = app_now() WHERE id = ?
            """)
        .params(by.id(), by.username(), id)
        .update();
  }

  @Override
  public void done(UUID id, Erasure.Proof proof, DataRequests.Person by) {
    jdbc.sql(
            """
            UPDATE person_erasure
               SET state = 'DONE', ended_by = :by, ended_by_name = :name, ended_at = app_now(),
                   key_fingerprint = decode(:key, 'hex'), name_fingerprint = decode(:sealed, 'hex'),
                   records = :records, transfers = :transfers
             WHERE id = :id
            """)
        .param("by", by.id())
        .param("name", by.username())
        .param("key", proof.keyFingerprint())
        .param("sealed", proof.nameFingerprint())
        .param("records", proof.records())
        .param("transfers", proof.transfers())
        .param("id", id)
        .update();
  }

  private static Erasure read(ResultSet row, int number) throws SQLException {
    return new Erasure(
        row.getObject("id", UUID.class),
        row.getObject("request_id", UUID.class),
        row.getObject("person_id", UUID.class),
        row.getString("territory"),
        Erasure.State.valueOf(row.getString("state")),
        hand(row, "proposed"),
        row.getObject("ended_by") == null ? null : hand(row, "ended"),
        row.getString("name_hex") == null ? null : proof(row));
  }

  private static Erasure.Hand hand(ResultSet row, String who) throws SQLException {
    return new Erasure.Hand(
        row.getObject(who + "_by", UUID.class),
        row.getString(who + "_by_name"),
        row.getTimestamp(who + "_at").toInstant());
  }

  private static Erasure.Proof proof(ResultSet row) throws SQLException {
    return new Erasure.Proof(
        row.getString("key_hex"),
        row.getString("name_hex"),
        row.getInt("records"),
        row.getInt("transfers"),
        row.getObject("seq", Long.class),
        row.getString("line_hex"));
  }
}

package org.puente.distribution.dataprotection.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.puente.distribution.dataprotection.DataRequest;
import org.puente.distribution.dataprotection.DataRequests;
import org.puente.distribution.people.PersonSeals;
import org.puente.distribution.people.PersonalData;
import org.puente.distribution.people.PersonalField;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDataRequests implements DataRequests {

  private static final String SELECT =
      "SELECT r.*, (SELECT key_enc FROM person_key k WHERE k.person_id = r.person_id) AS key_enc"
          + " FROM data_request r ";

  private final JdbcClient jdbc;
  private final PersonalData personal;
  private final PersonSeals seals;

  JdbcDataRequests(JdbcClient jdbc, PersonalData personal, PersonSeals seals) {
    this.seals = seals;
    this.jdbc = jdbc;
    this.personal = personal;
  }

  @Override
  public boolean enter(Entered request, Person by) {
    return jdbc.sql(
                """
                INSERT INTO data_request
                  (id, person_id, organisation_id, programme_id, territory, kind, words_enc, received_on, due_on,
                   entered_by, entered_by_name)
                SELECT :id, p.id, p.organisation_id, p.programme_id, p.territory, :kind, :words, :received, :due,
                       :by, :name
                  FROM person p WHERE p.id = :person
                """)
            .param("id", request.id())
            .param("kind", request.kind().name())
            .param("words", sealed(request.personId(), request.words()))
            .param("received", request.received())
            .param("due", request.due())
            .param("by", by.id())
            .param("name", by.username())
            .param("person", request.personId())
            .update()
        == 1;
  }

  @Override
  public Optional<DataRequest> find(UUID id) {
    return jdbc.sql(SELECT + "WHERE id = ?").param(id).query(this::read).optional();
  }

  @Override
  public Optional<DataRequest> lock(UUID id) {
    return jdbc.sql(SELECT + "WHERE id = ? FOR NO KEY UPDATE")
        .param(id)
        .query(this::read)
        .optional();
  }

  @Override
  public List<DataRequest> open() {
    return jdbc.sql(SELECT + "WHERE state = 'OPEN' ORDER BY due_on, id LIMIT 200")
        .query(this::read)
        .list();
  }

  @Override
  public List<DataRequest> latest() {
    return jdbc.sql(SELECT + "ORDER BY id DESC LIMIT 50").query(this::read).list();
  }

  @Override
  public List<DataRequest> ofPerson(UUID person) {
    return jdbc.sql(SELECT + "WHERE person_id = ? ORDER BY id DESC LIMIT 50")
        .param(person)
        .query(this::read)
        .list();
  }

  @Override
  public void answer(DataRequest request, DataRequest.State state, String words, Person by) {
    jdbc.sql(
            """
            UPDATE data_request
               SET state = ?, ended_by = ?, ended_by_name = ?, ended_at = app_now(), answer_enc = ?
             WHERE id = ?
            """)
        .params(
            state.name(), by.id(), by.username(), sealed(request.personId(), words), request.id())
        .update();
  }

  private byte[] sealed(UUID person, String words) {
    return seals.of(person).seal(PersonalField.DATA_REQUEST, words);
  }

  private DataRequest read(ResultSet row, int number) throws SQLException {
    var person = row.getObject("person_id", UUID.class);
    return new DataRequest(
        row.getObject("id", UUID.class),
        person,
        row.getString("territory"),
        DataRequest.Kind.valueOf(row.getString("kind")),
        row.getObject("received_on", LocalDate.class),
        row.getObject("due_on", LocalDate.class),
        DataRequest.State.valueOf(row.getString("state")),
        said(row, person, "entered", "words_enc"),
        row.getObject("ended_by") == null ? null : said(row, person, "ended", "answer_enc"));
  }

  private DataRequest.Said said(ResultSet row, UUID person, String what, String words)
      throws SQLException {
    return new DataRequest.Said(
        row.getString(what + "_by_name"),
        row.getTimestamp(what + "_at").toInstant(),
        personal
            .of(person, row.getBytes("key_enc"))
            .openIfKept(PersonalField.DATA_REQUEST, row.getBytes(words)));
  }
}

package org.puente.distribution.dataprotection.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.dataprotection.DataRequest;
import org.puente.distribution.dataprotection.DataRequests;
import org.puente.distribution.dataprotection.Erasure;
import org.puente.distribution.dataprotection.Rectification;
import org.puente.distribution.dataprotection.Rectification.Field;
import org.puente.distribution.dataprotection.Rectifications;
import org.puente.distribution.people.PersonSeal;
import org.puente.distribution.people.PersonalData;
import org.puente.distribution.people.PersonalField;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcRectifications implements Rectifications {

  private static final String SELECT =
      """
      SELECT r.*, (SELECT key_enc FROM person_key k WHERE k.person_id = r.person_id) AS key_enc
        FROM person_rectification r
      """;

  private static final String UNDER_WAY =
      """
      SELECT count(*)::int FROM transfers_to(?) t
       WHERE NOT t.dropped AND t.state IN ('PLANNED', 'RELEASED', 'AVAILABLE', 'PARTLY_PAID', 'HELD')
      """;

  private final JdbcClient jdbc;
  private final PersonalData personal;
  private final RectifiedPeople people;
  private final JsonMapper json;

  JdbcRectifications(
      JdbcClient jdbc, PersonalData personal, RectifiedPeople people, JsonMapper json) {
    this.jdbc = jdbc;
    this.personal = personal;
    this.people = people;
    this.json = json;
  }

  @Override
  public boolean propose(
      UUID id, DataRequest request, Rectification.Values changes, DataRequests.Person by) {
    var now = people.lock(request.personId());
    var before = now.of(changes.fields());
    return jdbc.sql(
                """
                INSERT INTO person_rectification
                  (id, request_id, person_id, organisation_id, programme_id, territory, fields, changes_enc, before_enc,
                   proposed_by, proposed_by_name)
                SELECT ?, r.id, r.person_id, r.organisation_id, r.programme_id, r.territory, ?, ?, ?, ?, ?
                  FROM data_request r WHERE r.id = ?
                ON CONFLICT DO NOTHING
                """)
            .params(
                id,
                changes.fields().stream().map(Field::name).toArray(String[]::new),
                sealed(now.seal(), changes),
                sealed(now.seal(), before),
                by.id(),
                by.username(),
                request.id())
            .update()
        == 1;
  }

  private byte[] sealed(PersonSeal seal, Rectification.Values values) {
    return seal.seal(PersonalField.RECTIFICATION, json.writeValueAsString(values));
  }

  @Override
  public Optional<Rectification> find(UUID id) {
    return jdbc.sql(SELECT + "WHERE r.id = ?").param(id).query(this::read).optional();
  }

  @Override
  public Optional<Rectification> lock(UUID id) {
    return jdbc.sql(SELECT + "WHERE r.id = ? FOR NO KEY UPDATE OF r")
        .param(id)
        .query(this::read)
        .optional();
  }

  @Override
  public Optional<Rectification> ofRequest(UUID request) {
    return jdbc.sql(SELECT + "WHERE r.request_id = ? ORDER BY r.id DESC LIMIT 1")
        .param(request)
        .query(this::read)
        .optional();
  }

  @Override
  public List<Rectification> proposed() {
    return jdbc.sql(SELECT + "WHERE r.state = 'PROPOSED' ORDER BY r.id LIMIT 100")
        .query(this::read)
        .list();
  }

  @Override
  public Rectification.Consequences consequences(Rectification rectification) {
    int underWay =
        jdbc.sql(UNDER_WAY).param(rectification.personId()).query(Integer.class).single();
    var changes = rectification.changes();
    return new Rectification.Consequences(
        underWay, changes != null && people.likeSomebody(rectification.personId(), changes));
  }

  @Override
  public String digest(UUID id) {
    return jdbc.sql(
            "SELECT encode(sha256(changes_enc), 'hex') FROM person_rectification WHERE id = ?")
        .param(id)
        .query(String.class)
        .single();
  }

  @Override
  public void end(UUID id, Rectification.State state, DataRequests.Person by) {
    jdbc.sql(
            """
            UPDATE person_rectification
               SET state = ?, ended_by = ?, ended_by_name = ?, ended_at = app_now(), ended_in = pg_current_xact_id()
             WHERE id = ?
            """)
        .params(state.name(), by.id(), by.username(), id)
        .update();
  }

  @Override
  public void apply(Rectification rectification) {
    var changes = rectification.changes();
    if (changes == null) {
      throw new IllegalStateException("Nobody is rectified who was erased");
    }
    people.write(rectification.personId(), changes);
  }

  private Rectification read(ResultSet row, int number) throws SQLException {
    var person = row.getObject("person_id", UUID.class);
    var seal = personal.of(person, row.getBytes("key_enc"));
    return new Rectification(
        row.getObject("id", UUID.class),
        row.getObject("request_id", UUID.class),
        person,
        row.getString("territory"),
        Rectification.State.valueOf(row.getString("state")),
        Arrays.stream((String[]) row.getArray("fields").getArray()).map(Field::valueOf).toList(),
        hand(row, "proposed"),
        row.getObject("ended_by") == null ? null : hand(row, "ended"),
        values(seal, row.getBytes("before_enc")),
        values(seal, row.getBytes("changes_enc")));
  }

  private Rectification.@Nullable Values values(PersonSeal seal, byte[] sealed) {
    var text = seal.openIfKept(PersonalField.RECTIFICATION, sealed);
    return text == null ? null : json.readValue(text, Rectification.Values.class);
  }

  private static Erasure.Hand hand(ResultSet row, String who) throws SQLException {
    return new Erasure.Hand(
        row.getObject(who + "_by", UUID.class),
        row.getString(who + "_by_name"),
        row.getTimestamp(who + "_at").toInstant());
  }
}

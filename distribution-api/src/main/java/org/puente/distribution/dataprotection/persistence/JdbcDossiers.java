package org.puente.distribution.dataprotection.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.puente.distribution.dataprotection.DataRequests;
import org.puente.distribution.dataprotection.Dossier;
import org.puente.distribution.dataprotection.Dossiers;
import org.puente.distribution.people.PersonalData;
import org.puente.distribution.people.PersonalField;
import org.puente.distribution.people.Wishes;
import org.puente.distribution.reports.Timelines;
import org.puente.distribution.reviews.Reviews;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Opens what is sealed of one person; row-level security says whether the caller may. */
@Repository
class JdbcDossiers implements Dossiers {

  private static final List<String> ELSEWHERE =
      List.of(
          "Mensajes y códigos enviados, y órdenes al banco: payment-adapter."
              + " / Messages and codes sent, and orders to the bank: payment-adapter.",
          "Acompañamiento: lo entrega el equipo psicosocial."
              + " / Support: handed over by the psychosocial team.",
          "Criterios sensibles: los dice en persona el punto focal de protección."
              + " / Sensitive criteria: told in person by the protection focal point.");

  private final JdbcClient jdbc;
  private final PersonalData personal;
  private final Timelines timelines;
  private final DataRequests requests;
  private final Reviews reviews;
  private final Eligibilities eligibilities;
  private final Clock clock;

  JdbcDossiers(
      JdbcClient jdbc,
      PersonalData personal,
      Timelines timelines,
      DataRequests requests,
      Reviews reviews,
      Eligibilities eligibilities,
      Clock clock) {
    this.jdbc = jdbc;
    this.personal = personal;
    this.timelines = timelines;
    this.requests = requests;
    this.reviews = reviews;
    this.eligibilities = eligibilities;
    this.clock = clock;
  }

  private record Found(UUID household, boolean head, int size, Dossier.Identity identity) {}

  @Override
  public Optional<Dossier> of(UUID person) {
    return jdbc.sql(
            """
            SELECT p.*, (SELECT key_enc FROM person_key k WHERE k.person_id = p.id) AS key_enc, (SELECT count(*) FROM person m WHERE m.household_id = p.household_id)::int AS size
              FROM person p WHERE p.id = ? AND p.name_enc IS NOT NULL
            """)
        .param(person)
        .query((row, _) -> found(person, row))
        .optional()
        .map(found -> dossier(person, found));
  }

  private Dossier dossier(UUID person, Found found) {
    return new Dossier(
        person,
        clock.instant(),
        found.identity(),
        found.size(),
        consents(person),
        found.head() ? eligibilities.of(found.household()) : List.of(),
        timelines.of(person),
        requests.ofPerson(person),
        found.head() ? reviews.ofHousehold(found.household()) : List.of(),
        readings(person),
        ELSEWHERE);
  }

  private Found found(UUID person, ResultSet row) throws SQLException {
    var seal = personal.of(person, row.getBytes("key_enc"));
    return new Found(
        row.getObject("household_id", UUID.class),
        row.getBoolean("is_head"),
        row.getInt("size"),
        new Dossier.Identity(
            seal.open(PersonalField.NAME, row.getBytes("name_enc")),
            seal.openIf(PersonalField.DOCUMENT, row.getBytes("document_enc")),
            seal.openIf(PersonalField.PHONE, row.getBytes("phone_enc")),
            seal.openIf(PersonalField.BIRTH_DATE, row.getBytes("birth_date_enc")),
            row.getInt("age"),
            row.getString("gender"),
            row.getString("language"),
            Wishes.open(seal, row.getBytes("contact_enc"), row.getBytes("contact_phone_enc")),
            row.getString("territory"),
            List.of((String[]) row.getArray("attributes").getArray()),
            row.getBytes("sensitive_enc") != null,
            row.getTimestamp("created_at").toInstant()));
  }

  private Map<String, String> consents(UUID person) {
    var consents = new LinkedHashMap<String, String>();
    jdbc.sql("SELECT purpose, status FROM consent WHERE person_id = ? ORDER BY purpose")
        .param(person)
        .query(
            row -> {
              consents.put(row.getString("purpose"), row.getString("status"));
            });
    return consents;
  }

  private List<Dossier.Reading> readings(UUID person) {
    return jdbc.sql(
            """
            SELECT actor, action, at FROM audit_event
             WHERE subject = ? AND action IN ('person.read', 'person.exported', 'sensitive-read')
             ORDER BY seq DESC LIMIT 500
            """)
        .param(person.toString())
        .query(
            (row, _) ->
                new Dossier.Reading(
                    row.getString("actor"),
                    row.getString("action"),
                    row.getTimestamp("at").toInstant()))
        .list();
  }
}

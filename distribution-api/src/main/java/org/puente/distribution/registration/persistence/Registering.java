package org.puente.distribution.registration.persistence;

import java.sql.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Enters staged people as households, people, consents and duplicate flags, set by set. */
@Component
public class Registering {

  private final JdbcClient jdbc;

  Registering(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The same moment for all rows; asked for once, since a default would ask for it row by row. */
  public Timestamp moment() {
    return jdbc.sql("SELECT app_now()").query(Timestamp.class).single();
  }

  /** Where these people are, the partner works from now on. */
  public void areas(StoredImport stored) {
    jdbc.sql(
            """
            INSERT INTO working_area (organisation_id, programme_id, territory)
            SELECT DISTINCT :organisation::uuid, :programme::uuid, territory
            FROM %s
            WHERE is_head
            ON CONFLICT DO NOTHING
            """
                .formatted(Staging.people(stored.id())))
        .param("organisation", stored.organisationId())
        .param("programme", stored.programmeId())
        .update();
  }

  /** Enters all households; a household is as large as it says, or as the file shows. */
  public void households(StoredImport stored, boolean named, Timestamp moment) {
    var people = Staging.people(stored.id());
    var size = named ? "greatest(declared_size, members)" : "coalesce(declared_size, 1)";
    var members =
        named
            ? "JOIN (SELECT household_id, count(*)::int AS members FROM %s GROUP BY 1) m USING (household_id)"
                .formatted(people)
            : "";
    jdbc.sql(
            """
            INSERT INTO household (id, organisation_id, programme_id, territory, import_id, size, created_at)
            SELECT household_id, :organisation, :programme, territory, :import, %s, :moment
            FROM %s %s
            WHERE is_head
            ORDER BY row_number
            """
                .formatted(size, people, members))
        .param("organisation", stored.organisationId())
        .param("programme", stored.programmeId())
        .param("import", stored.id())
        .param("moment", moment)
        .update();
  }

  /** Enters the people of some rows; how many they are. */
  public int people(StoredImport stored, int after, int through, Timestamp moment) {
    return jdbc.sql(
            """
            INSERT INTO person
              (id, household_id, organisation_id, programme_id, territory, is_head,
               name_enc, document_enc, phone_enc, birth_date_enc, document_hash, phone_hash, name_age_hash,
               age, gender, language, attributes, sensitive_enc, contact_enc, contact_phone_enc, contact_hash,
               open_duplicates, created_at)
            SELECT s.person_id, s.household_id, :organisation, :programme, s.territory, s.is_head,
                   s.name_enc, s.document_enc, s.phone_enc, s.birth_date_enc,
                   s.document_hash, s.phone_hash, s.name_age_hash,
                   s.age, s.gender, s.language, s.attributes, s.sensitive_enc, s.contact_enc, s.contact_phone_enc,
                   s.contact_hash,
                   coalesce(d.flags, 0), :moment
            FROM %s s
            LEFT JOIN (SELECT person_id, count(*)::int AS flags FROM %s GROUP BY person_id) d
              ON d.person_id = s.person_id
            WHERE s.row_number > :after AND s.row_number <= :through
            """
                .formatted(Staging.people(stored.id()), Staging.duplicates(stored.id())))
        .param("organisation", stored.organisationId())
        .param("programme", stored.programmeId())
        .param("after", after)
        .param("through", through)
        .param("moment", moment)
        .update();
  }

  /** Enters the keys of the same. */
  public void keys(StoredImport stored, int after, int through) {
    jdbc.sql(
            """
            INSERT INTO person_key (person_id, key_enc)
            SELECT person_id, key_enc FROM %s WHERE row_number > :after AND row_number <= :through
            """
                .formatted(Staging.people(stored.id())))
        .param("after", after)
        .param("through", through)
        .update();
  }

  /** Enters what was answered; whoever wasn't asked has no row, which reads as NOT_RECORDED. */
  public void consents(StoredImport stored, int after, int through, Timestamp moment) {
    jdbc.sql(
            """
            INSERT INTO consent (person_id, purpose, status, recorded_at)
            SELECT person_id, split_part(answer, '=', 1), split_part(answer, '=', 2), :moment
            FROM %s CROSS JOIN unnest(consents) AS answer
            WHERE row_number > :after AND row_number <= :through
            """
                .formatted(Staging.people(stored.id())))
        .param("after", after)
        .param("through", through)
        .param("moment", moment)
        .update();
  }

  /** Enters the flags that somebody has to decide. */
  public int duplicates(StoredImport stored) {
    return jdbc.sql(
            """
            INSERT INTO duplicate_flag
              (import_id, person_id, other_person_id, organisation_id, programme_id, territory, grounds)
            SELECT :import, d.person_id, d.other_person_id, :organisation, :programme, s.territory, d.grounds
            FROM %s d JOIN %s s USING (person_id)
            """
                .formatted(Staging.duplicates(stored.id()), Staging.people(stored.id())))
        .param("import", stored.id())
        .param("organisation", stored.organisationId())
        .param("programme", stored.programmeId())
        .update();
  }
}

package org.puente.distribution.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.puente.events.access.Caller;
import org.puente.events.http.Cursor;
import org.puente.events.http.Page;
import org.puente.events.http.PageRequest;
import org.puente.events.sql.Keyset;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** People in PostgreSQL; row-level security leaves out whoever is out of scope. */
@Component
class JdbcPeople implements People {

  private static final String SELECT =
      """
      SELECT p.*, k.key_enc, (SELECT array_agg(purpose || '=' || status) FROM consent c WHERE c.person_id = p.id) AS consents
      FROM person p LEFT JOIN person_key k ON k.person_id = p.id
      """;

  private final JdbcClient jdbc;
  private final PersonalData data;
  private final PersonalIndex index;
  private final Phones phones;

  JdbcPeople(
      JdbcClient jdbc,
      PersonalData data,
      PersonalIndex index,
      @Value("${puente.region}") String region) {
    this.jdbc = jdbc;
    this.data = data;
    this.index = index;
    this.phones = new Phones(region);
  }

  @Override
  public Optional<PersonView> find(UUID id) {
    var viewing = viewing();
    return jdbc.sql(SELECT + "WHERE p.id = ?")
        .param(id)
        .query((row, _) -> viewing.view(row))
        .optional();
  }

  @Override
  public Page<PersonView> search(PersonSearch search, PageRequest page) {
    var viewing = viewing();
    var people =
        jdbc.sql(
                SELECT
                    + """
                    WHERE (:phone::bytea IS NULL OR p.phone_hash = :phone)
                      AND (:document::bytea IS NULL OR p.document_hash = :document)
                      AND (:territory::text IS NULL OR p.territory = :territory)
                      AND p.id > :after
                    ORDER BY p.id LIMIT :limit
                    """)
            .param("phone", phoneHash(search.phone()))
            .param("document", documentHash(search.document()))
            .param("territory", search.territory())
            .param(
                "after", Keyset.orFirst(page.cursor().map(cursor -> cursor.uuid(0)).orElse(null)))
            .param("limit", page.fetch())
            .query((row, _) -> viewing.view(row))
            .list();
    return Page.of(people, page, person -> Cursor.of(person.id()));
  }

  @Override
  public List<PersonView> household(UUID householdId) {
    var viewing = viewing();
    return jdbc.sql(SELECT + "WHERE p.household_id = ? ORDER BY p.is_head DESC, p.id")
        .param(householdId)
        .query((row, _) -> viewing.view(row))
        .list();
  }

  @Override
  public Map<UUID, PersonView> all(Collection<UUID> ids) {
    var viewing = viewing();
    return jdbc
        .sql(SELECT + "WHERE p.id = ANY (?)")
        .param(ids.toArray(UUID[]::new))
        .query((row, _) -> viewing.view(row))
        .list()
        .stream()
        .collect(Collectors.toMap(PersonView::id, person -> person));
  }

  @Override
  public Map<UUID, String> names(Collection<UUID> ids) {
    var names = new HashMap<UUID, String>();
    jdbc.sql(
            "SELECT p.id, p.name_enc, k.key_enc FROM person p LEFT JOIN person_key k ON k.person_id = p.id WHERE p.id = ANY (?) AND p.name_enc IS NOT NULL")
        .param(ids.toArray(UUID[]::new))
        .query(
            row -> {
              var id = row.getObject("id", UUID.class);
              names.put(
                  id,
                  data.of(id, row.getBytes("key_enc"))
                      .open(PersonalField.NAME, row.getBytes("name_enc")));
            });
    return names;
  }

  private Viewing viewing() {
    return new Viewing(data, Caller.current());
  }

  /** An impossible number belongs to nobody, and must not find everybody. */
  private byte @Nullable [] phoneHash(@Nullable String phone) {
    return phone == null ? null : index.phone(phones.parse(phone).orElse("none"));
  }

  private byte @Nullable [] documentHash(@Nullable String document) {
    return document == null ? null : index.document(document);
  }

  /** Opens of each person what a clearance allows, and nothing more. */
  record Viewing(PersonalData data, Caller caller) {

    PersonView view(ResultSet row) throws SQLException {
      var roles =
          caller.rolesAt(
              row.getString("organisation_id"),
              row.getString("programme_id"),
              row.getString("territory"));
      var seal = data.of(row.getObject("id", UUID.class), row.getBytes("key_enc"));
      return new Opened(seal, Clearance.of(roles)).view(row);
    }
  }

  /** One person as far as they are open to somebody. */
  private record Opened(PersonSeal seal, Clearance clearance) {

    PersonView view(ResultSet row) throws SQLException {
      var id = row.getObject("id", UUID.class);
      var gender = row.getString("gender");
      return new PersonView(
          id,
          row.getObject("household_id", UUID.class),
          row.getBoolean("is_head"),
          opened(row, PersonalField.NAME, "name_enc").orElse(""),
          ending(opened(row, PersonalField.DOCUMENT, "document_enc")),
          ending(opened(row, PersonalField.PHONE, "phone_enc")),
          inFull() ? opened(row, PersonalField.BIRTH_DATE, "birth_date_enc").orElse(null) : null,
          row.getInt("age"),
          gender == null ? null : Gender.valueOf(gender),
          row.getString("language"),
          row.getString("territory"),
          inFull() ? List.of((String[]) row.getArray("attributes").getArray()) : null,
          sensitive(row),
          row.getTimestamp("erased_at") != null,
          row.getInt("open_duplicates"),
          row.getObject("merged_into", UUID.class),
          inFull() ? Consents.read(row.getArray("consents")) : null);
    }

    private boolean inFull() {
      return clearance.compareTo(Clearance.PERSON) >= 0;
    }

    private @Nullable List<String> sensitive(ResultSet row) throws SQLException {
      return clearance == Clearance.PROTECTION
          ? opened(row, PersonalField.SENSITIVE, "sensitive_enc")
              .map(names -> List.of(names.split(",", -1)))
              .orElse(List.of())
          : null;
    }

    private @Nullable String ending(Optional<String> value) {
      return value.map(text -> inFull() ? text : Masking.end(text)).orElse(null);
    }

    private Optional<String> opened(ResultSet row, PersonalField field, String column)
        throws SQLException {
      var stored = row.getBytes(column);
      return stored == null || clearance == Clearance.NOTHING
          ? Optional.empty()
          : Optional.of(seal.open(field, stored));
    }
  }
}

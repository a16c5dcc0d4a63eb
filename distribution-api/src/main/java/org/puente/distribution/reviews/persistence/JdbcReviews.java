package org.puente.distribution.reviews.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.people.PersonSeals;
import org.puente.distribution.people.PersonalData;
import org.puente.distribution.people.PersonalField;
import org.puente.distribution.reviews.Review;
import org.puente.distribution.reviews.Reviews;
import org.puente.events.sql.Keyset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcReviews implements Reviews {

  private static final String SELECT =
      "SELECT r.*, (SELECT key_enc FROM person_key k WHERE k.person_id = r.person_id) AS key_enc"
          + " FROM eligibility_review r ";

  private final JdbcClient jdbc;
  private final PersonalData personal;
  private final PersonSeals seals;

  JdbcReviews(JdbcClient jdbc, PersonalData personal, PersonSeals seals) {
    this.seals = seals;
    this.jdbc = jdbc;
    this.personal = personal;
  }

  @Override
  public Optional<Household> lockHousehold(UUID enrolmentId) {
    return jdbc.sql(
            "SELECT id, programme_id, person_id, eligible FROM enrolment WHERE id = ? FOR NO KEY UPDATE")
        .param(enrolmentId)
        .query(
            (row, _) ->
                new Household(
                    row.getObject("id", UUID.class),
                    row.getObject("programme_id", UUID.class),
                    row.getObject("person_id", UUID.class),
                    row.getBoolean("eligible")))
        .optional();
  }

  @Override
  public boolean ask(UUID id, Household household, LocalDate due, String words, Person by) {
    return jdbc.sql(
                """
                INSERT INTO eligibility_review
                  (id, enrolment_id, programme_id, household_id, person_id, organisation_id, territory, words_enc,
                   asked_by, asked_by_name, due_on)
                SELECT :id, e.id, e.programme_id, e.household_id, e.person_id, e.organisation_id, e.territory, :words,
                       :by, :name, :due
                  FROM enrolment e WHERE e.id = :enrolment
                ON CONFLICT (enrolment_id) WHERE state = 'OPEN' DO NOTHING
                """)
            .param("id", id)
            .param("words", seals.of(household.personId()).seal(PersonalField.REVIEW, words))
            .param("by", by.id())
            .param("name", by.username())
            .param("due", due)
            .param("enrolment", household.enrolmentId())
            .update()
        == 1;
  }

  @Override
  public Optional<Review> find(UUID id) {
    return jdbc.sql(SELECT + "WHERE id = ?").param(id).query(this::read).optional();
  }

  @Override
  public Optional<Review> lock(UUID id) {
    return jdbc.sql(SELECT + "WHERE id = ? FOR NO KEY UPDATE")
        .param(id)
        .query(this::read)
        .optional();
  }

  @Override
  public List<Review> ofHousehold(UUID householdId) {
    return jdbc.sql(SELECT + "WHERE household_id = ? ORDER BY id DESC LIMIT 50")
        .param(householdId)
        .query(this::read)
        .list();
  }

  @Override
  public List<Review> page(
      @Nullable UUID programmeId, Review.@Nullable State state, @Nullable UUID after, int limit) {
    return jdbc.sql(
            SELECT
                + """
                WHERE (:programme::uuid IS NULL OR programme_id = :programme)
                  AND (:state::text IS NULL OR state = :state) AND id > :after
                ORDER BY id LIMIT :limit
                """)
        .param("programme", programmeId)
        .param("state", name(state))
        .param("after", Keyset.orFirst(after))
        .param("limit", limit)
        .query(this::read)
        .list();
  }

  private static @Nullable String name(Review.@Nullable State state) {
    return state == null ? null : state.name();
  }

  @Override
  public void decide(Review review, Review.State state, String words, Person by) {
    jdbc.sql(
            """
            UPDATE eligibility_review
               SET state = ?, decided_by = ?, decided_by_name = ?, decided_at = app_now(), answer_enc = ?
             WHERE id = ?
            """)
        .params(
            state.name(),
            by.id(),
            by.username(),
            seals.of(review.personId()).seal(PersonalField.REVIEW, words),
            review.id())
        .update();
  }

  private Review read(ResultSet row, int number) throws SQLException {
    var person = row.getObject("person_id", UUID.class);
    return new Review(
        row.getObject("id", UUID.class),
        row.getObject("enrolment_id", UUID.class),
        row.getObject("programme_id", UUID.class),
        person,
        row.getString("territory"),
        row.getObject("due_on", LocalDate.class),
        Review.State.valueOf(row.getString("state")),
        said(row, person, "asked", "words_enc"),
        row.getObject("decided_by") == null ? null : said(row, person, "decided", "answer_enc"));
  }

  private Review.Said said(ResultSet row, UUID person, String what, String words)
      throws SQLException {
    return new Review.Said(
        row.getObject(what + "_by", UUID.class),
        row.getString(what + "_by_name"),
        row.getTimestamp(what + "_at").toInstant(),
        personal
            .of(person, row.getBytes("key_enc"))
            .openIfKept(PersonalField.REVIEW, row.getBytes(words)));
  }
}

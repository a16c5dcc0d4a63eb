package org.puente.distribution.plans;

import static org.puente.distribution.plans.Officers.ANA;
import static org.puente.distribution.plans.Officers.FABIAN;
import static org.puente.distribution.plans.Officers.FLOR;
import static org.puente.distribution.plans.Officers.RITA;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.puente.distribution.Fixtures;
import org.puente.distribution.people.PersonalData;
import org.puente.distribution.people.PersonalField;
import org.puente.distribution.people.PersonalIndex;
import org.puente.distribution.plans.Officers.Answer;
import org.puente.events.ids.Ids;
import org.puente.events.sql.Columns;
import org.puente.events.testing.TestDatabase;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Programmes with people of their own, and the steps of a plan over HTTP. */
@TestComponent
public class World {

  private final Officers officers;
  private final Funders funders;
  private final Fixtures fixtures;
  private final PersonalData personal;
  private final PersonalIndex index;
  private final JdbcTemplate owner;

  World(
      Officers officers,
      Funders funders,
      Fixtures fixtures,
      PersonalData personal,
      PersonalIndex index,
      TestDatabase database) {
    this.officers = officers;
    this.funders = funders;
    this.fixtures = fixtures;
    this.personal = personal;
    this.index = index;
    this.owner = new JdbcTemplate(database.asOwner());
  }

  /** A programme of 100 dollars a household, two cycles, BANK_A before BANK_B, two approvals. */
  public Place programme(String budget) {
    return programme(budget, Map.of("kind", "FIXED", "fixed", "100.00"), 0);
  }

  public Place programme(String budget, Map<String, Object> rule, int threshold) {
    UUID organisation = fixtures.organisation();
    fixtures.agreement(organisation, "BANK_A");
    fixtures.agreement(organisation, "BANK_B");
    var request = ProgrammeForm.of(organisation, budget, rule, threshold);
    Answer created = post(ANA, "/api/v1/programmes", request);
    if (created.status() != 201) {
      throw new AssertionError(created);
    }
    return new Place(created.id(), organisation, fixtures.territory());
  }

  /** A programme and one of its territories. */
  public record Place(UUID programme, UUID organisation, String territory) {
    public Place in(String other) {
      return new Place(programme, organisation, other);
    }
  }

  public String territory() {
    return fixtures.territory();
  }

  /** So many households of one, without attributes; the heads. */
  public List<UUID> households(Place place, int count) {
    return households(place, count, Set.of(), 1);
  }

  public List<UUID> households(Place place, int count, Set<String> attributes, int size) {
    record Head(UUID household, UUID person, byte[] key, byte[] name, byte[] phone) {}
    List<Head> heads = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      UUID person = Ids.next();
      byte[] key = personal.newKey(person);
      heads.add(
          new Head(
              Ids.next(),
              person,
              key,
              personal.of(person, key).seal(PersonalField.NAME, "Persona " + i),
              personal.of(person, key).seal(PersonalField.PHONE, "+59399%07d".formatted(i))));
    }
    Columns<Head> columns = new Columns<>(heads);
    fixtures.area(place.organisation(), place.programme(), place.territory());
    owner.update(
        """
        INSERT INTO household (id, organisation_id, programme_id, territory, size)
        SELECT h, ?, ?, ?, ? FROM unnest(?::uuid[]) AS h
        """,
        place.organisation(),
        place.programme(),
        place.territory(),
        size,
        columns.uuids(Head::household));
    owner.update(
        """
        INSERT INTO person (id, household_id, organisation_id, programme_id, territory, is_head, name_enc,
                            phone_enc, name_age_hash, age, gender, attributes)
        SELECT h.person, h.household, ?, ?, ?, true, h.name, h.phone, '\\x00', 34, 'F', string_to_array(?, ',')
          FROM unnest(?::uuid[], ?::uuid[], ?::bytea[], ?::bytea[]) AS h (person, household, name, phone)
        """,
        place.organisation(),
        place.programme(),
        place.territory(),
        String.join(",", attributes),
        columns.uuids(Head::person),
        columns.uuids(Head::household),
        columns.bytes(Head::name),
        columns.bytes(Head::phone));
    owner.update(
        "INSERT INTO person_key (person_id, key_enc) SELECT * FROM unnest(?::uuid[], ?::bytea[])",
        columns.uuids(Head::person),
        columns.bytes(Head::key));
    return heads.stream().map(Head::person).toList();
  }

  /** Gives somebody another number, by which they are found. */
  public void phone(UUID person, String e164) {
    unguarded(
        "UPDATE person SET phone_enc = ?, phone_hash = ? WHERE id = ?",
        personal.of(person, null).seal(PersonalField.PHONE, e164),
        index.phone(e164),
        person);
  }

  /** As the data once came, past those who would have to agree to change them. */
  public void unguarded(String sql, Object... values) {
    new TransactionTemplate(
            new DataSourceTransactionManager(Objects.requireNonNull(owner.getDataSource())))
        .executeWithoutResult(
            ignored -> {
              owner.execute("ALTER TABLE person DISABLE TRIGGER identities_are_guarded");
              owner.update(sql, values);
              owner.execute("ALTER TABLE person ENABLE TRIGGER identities_are_guarded");
            });
  }

  public Answer enrol(Place place) {
    post(ANA, "/api/v1/programmes/" + place.programme() + "/criteria/publish", Map.of());
    Answer answer = post(ANA, "/api/v1/programmes/" + place.programme() + "/enrolments", Map.of());
    Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> isEnrolled(place));
    return answer;
  }

  private boolean isEnrolled(Place place) {
    return owner
        .queryForList(
            "SELECT 1 FROM enrolment_run WHERE programme_id = ? AND finished_at IS NULL",
            place.programme())
        .isEmpty();
  }

  /** A programme with so many promised households. */
  public Place promised(int households, String budget) {
    Place place = programme(budget);
    households(place, households);
    enrol(place);
    return place;
  }

  public Answer plan(Place place, int cycle) {
    return post(
        ANA,
        "/api/v1/plans",
        Map.of("programmeId", place.programme(), "cycle", cycle, "territory", place.territory()));
  }

  public UUID submitted(Place place, int cycle) {
    Answer plan = plan(place, cycle);
    if (plan.status() != 201) {
      throw new AssertionError(plan);
    }
    step(ANA, plan.id(), "submit", Map.of());
    return plan.id();
  }

  public UUID approved(Place place, int cycle) {
    UUID plan = submitted(place, cycle);
    approve(FABIAN, plan);
    Answer last = approve(FLOR, plan);
    if (last.status() != 200) {
      throw new AssertionError(last);
    }
    return plan;
  }

  public Answer approve(String user, UUID plan) {
    return step(user, plan, "approve", Map.of("digest", digest(plan)));
  }

  public String digest(UUID plan) {
    return details(plan).path("digest").asString();
  }

  public Answer step(String user, UUID plan, String step, Map<String, Object> body) {
    return post(user, "/api/v1/plans/" + plan + "/" + step, body);
  }

  public JsonNode details(UUID plan) {
    return get(RITA, "/api/v1/plans/" + plan).body();
  }

  /** Money with BANK_A: Flor asks and shows the proof, Fabián confirms. */
  public Answer fund(Place place, String amount) {
    return funders.confirm(FABIAN, funders.proven(FLOR, place.programme(), amount), 2);
  }

  /** A plan on its way, its float confirmed. */
  public UUID released(Place place, int cycle) {
    UUID plan = approved(place, cycle);
    fund(place, "100000.00");
    Answer answer = step(RITA, plan, "release", Map.of());
    if (answer.status() != 202) {
      throw new AssertionError(answer);
    }
    awaitState(plan, "RELEASED");
    return plan;
  }

  public void awaitState(UUID plan, String state) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> details(plan).path("state").asString().equals(state));
  }

  public List<UUID> transfers(UUID plan) {
    return owner.queryForList(
        "SELECT id FROM transfer WHERE plan_id = ? ORDER BY id", UUID.class, plan);
  }

  public Answer stop(String wish, UUID transfer) {
    return post(
        FLOR, "/api/v1/transfers/" + transfer + "/" + wish, Map.of("reason", "Por revisar"));
  }

  public String state(UUID transfer) {
    return String.valueOf(
        owner.queryForObject(
            "SELECT state FROM transfer_now WHERE id = ?", String.class, transfer));
  }

  public BigDecimal balance(Place place, String account) {
    BigDecimal balance =
        owner.queryForObject(
            "SELECT coalesce(sum(amount), 0) FROM ledger_balance WHERE programme_id = ? AND account = ?",
            BigDecimal.class,
            place.programme(),
            account);
    return balance == null ? BigDecimal.ZERO : balance;
  }

  public JdbcTemplate owner() {
    return owner;
  }

  public JdbcClient client() {
    return fixtures.database();
  }

  public Answer post(String user, String path, Map<String, ?> body) {
    return officers.post(user, path, body);
  }

  public Answer get(String user, String path) {
    return officers.get(user, path);
  }

  public Answer upload(String user, String path, String fileName, byte[] content) {
    return officers.upload(user, path, fileName, content);
  }
}

package org.puente.distribution.kits;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.puente.distribution.Fixtures;
import org.puente.distribution.people.PersonalData;
import org.puente.distribution.people.PersonalField;
import org.puente.events.access.Caller;
import org.puente.events.access.CallerPrincipal;
import org.puente.events.access.Grant;
import org.puente.events.access.Operation;
import org.puente.events.access.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** A site with a programme and enrolled people of its own, so that tests don't meet. */
public final class KitSite {

  public final String site;
  public final UUID organisation;
  public final UUID programme;
  private final JdbcClient owner;
  private final PersonalData sealed;

  public KitSite(Fixtures fixtures, PersonalData sealed) {
    this.owner = fixtures.database();
    this.sealed = sealed;
    this.site = fixtures.territory();
    this.organisation = fixtures.organisation();
    this.programme = fixtures.programme(organisation);
    fixtures.area(organisation, programme, site);
  }

  /** An enrolled household of one. */
  public UUID person(String name, int age) {
    UUID household = UUID.randomUUID();
    UUID person = UUID.randomUUID();
    owner
        .sql(
            """
            INSERT INTO household (id, organisation_id, programme_id, territory, size)
            VALUES (?, ?, ?, ?, 1)
            """)
        .params(household, organisation, programme, site)
        .update();
    owner
        .sql(
            """
            INSERT INTO person (id, household_id, organisation_id, programme_id, territory, is_head,
                                name_enc, name_age_hash, age)
            VALUES (?, ?, ?, ?, ?, true, ?, '\\x00', ?)
            """)
        .params(person, household, organisation, programme, site)
        .params(sealed.of(person, null).seal(PersonalField.NAME, name), age)
        .update();
    owner
        .sql(
            """
            INSERT INTO enrolment (programme_id, household_id, person_id, organisation_id, territory,
                                   criteria_version, score, eligible, urgency, amount)
            VALUES (?, ?, ?, ?, ?, 1, 10, true, 'LOW', 80)
            """)
        .params(programme, household, person, organisation, site)
        .update();
    return person;
  }

  /** An instalment of 80 to this person, due ten days ago, of which nothing was paid. */
  public UUID lateMoney(UUID person) {
    owner
        .sql(
            """
            INSERT INTO programme_cycle (programme_id, number, due_at) VALUES (?, 1, app_now() - interval '10 days')
            ON CONFLICT DO NOTHING
            """)
        .param(programme)
        .update();
    return owner
        .sql(
            """
            INSERT INTO promise (enrolment_id, programme_id, household_id, person_id, organisation_id, territory,
                                 cycle, due_at, amount, currency)
            SELECT e.id, e.programme_id, e.household_id, e.person_id, e.organisation_id, e.territory, 1,
                   app_now() - interval '10 days', 80, 'USD'
              FROM enrolment e WHERE e.person_id = ?
            RETURNING id
            """)
        .param(person)
        .query(UUID.class)
        .single();
  }

  public List<UUID> people(int count) {
    List<UUID> people = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      people.add(person("Persona " + i, 30));
    }
    return people;
  }

  /** Somebody who sees this site only. */
  public Caller caller(Role... roles) {
    return new Caller(
        UUID.nameUUIDFromBytes(site.getBytes(UTF_8)),
        "alguien",
        Arrays.stream(roles)
            .map(role -> new Grant(role, Grant.ALL, Grant.ALL, site))
            .collect(toUnmodifiableSet()));
  }

  public static Authentication authenticated(Caller caller) {
    CallerPrincipal principal = () -> caller;
    return new TestingAuthenticationToken(
        principal, "", caller.roles().stream().map(Role::authority).toArray(String[]::new));
  }

  public static <T> T as(Caller caller, Supplier<T> action) {
    SecurityContextHolder.getContext().setAuthentication(authenticated(caller));
    try {
      return Operation.as(caller.roles(), action);
    } finally {
      SecurityContextHolder.clearContext();
    }
  }
}

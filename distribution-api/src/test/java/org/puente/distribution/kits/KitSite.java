package org.puente.distribution.kits;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.puente.distribution.people.PersonalData;
import org.puente.distribution.people.PersonalField;
import org.puente.events.access.AccessScope;
import org.puente.events.access.Caller;
import org.puente.events.access.CallerPrincipal;
import org.puente.events.access.Role;
import org.puente.events.testing.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** A site with a programme and enrolled people of its own, so that tests don't meet. */
public final class KitSite {

  public final String site = "site-" + UUID.randomUUID().toString().substring(0, 8);
  public final UUID organisation = UUID.randomUUID();
  public final UUID programme = UUID.randomUUID();
  private final JdbcTemplate owner;
  private final PersonalData sealed;

  public KitSite(TestDatabase database, PersonalData sealed) {
    this.owner = new JdbcTemplate(database.asOwner());
    this.sealed = sealed;
    owner.update("INSERT INTO territory VALUES (?, ?, 'Carchi', 'EC')", site, "Sitio " + site);
    owner.update("INSERT INTO organisation VALUES (?, ?, 'Socio')", organisation, "o" + organisation);
    owner.update(
        """
        INSERT INTO programme (id, code, name, organisation_id, currency, budget)
        VALUES (?, ?, 'Kits', ?, 'USD', 0)
        """,
        programme,
        "p" + programme,
        organisation);
  }

  /** An enrolled household of one. */
  public UUID person(String name, int age) {
    UUID household = UUID.randomUUID();
    UUID person = UUID.randomUUID();
    owner.update(
        "INSERT INTO household (id, organisation_id, programme_id, territory, size) VALUES (?, ?, ?, ?, 1)",
        household, organisation, programme, site);
    owner.update(
        """
        INSERT INTO person (id, household_id, organisation_id, programme_id, territory, is_head,
                            name_enc, name_age_hash, age)
        VALUES (?, ?, ?, ?, ?, true, ?, '\\x00', ?)
        """,
        person, household, organisation, programme, site,
        sealed.seal(person, PersonalField.NAME, name), age);
    owner.update(
        """
        INSERT INTO enrolment (programme_id, household_id, person_id, organisation_id, territory,
                               criteria_version, score, eligible, urgency, amount)
        VALUES (?, ?, ?, ?, ?, 1, 10, true, 'LOW', 80)
        """,
        programme, household, person, organisation, site);
    return person;
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
        UUID.nameUUIDFromBytes(site.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
        "alguien",
        Set.of(roles),
        new AccessScope(Set.of("*"), Set.of("*"), Set.of(site)));
  }

  public static Authentication authenticated(Caller caller) {
    CallerPrincipal principal = () -> caller;
    return new TestingAuthenticationToken(
        principal, "", caller.roles().stream().map(Role::authority).toArray(String[]::new));
  }

  public static <T> T as(Caller caller, Supplier<T> action) {
    SecurityContextHolder.getContext().setAuthentication(authenticated(caller));
    try {
      return action.get();
    } finally {
      SecurityContextHolder.clearContext();
    }
  }
}

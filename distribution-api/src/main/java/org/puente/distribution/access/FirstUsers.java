package org.puente.distribution.access;

import static org.puente.events.access.Role.ADMINISTRATOR;
import static org.puente.events.access.Role.AUDITOR;
import static org.puente.events.access.Role.COORDINATOR;
import static org.puente.events.access.Role.DATA_PROTECTION_OFFICER;
import static org.puente.events.access.Role.DONOR;
import static org.puente.events.access.Role.FIELD_STAFF;
import static org.puente.events.access.Role.FINANCE_OFFICER;
import static org.puente.events.access.Role.PROGRAMME_OFFICER;
import static org.puente.events.access.Role.PROTECTION_FOCAL_POINT;
import static org.puente.events.access.Role.PSYCHOSOCIAL_SUPERVISOR;
import static org.puente.events.access.Role.PSYCHOSOCIAL_WORKER;
import static org.puente.events.access.Role.VOLUNTEER;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.puente.distribution.access.factor.EnrollingFactor;
import org.puente.distribution.access.factor.SecondFactorPolicy;
import org.puente.distribution.access.factor.TotpSecret;
import org.puente.distribution.access.login.Inviting;
import org.puente.events.access.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** The first administrator of an empty installation, and the cast of the demo. */
@Component
class FirstUsers implements ApplicationRunner {

  private static final Logger log = LoggerFactory.getLogger(FirstUsers.class);

  private static final String DEMO_PASSWORD = "puente-demo-2026";

  /** All demo users share it, so that one entry of an authenticator app does for all of them. */
  private static final TotpSecret DEMO_SECRET = new TotpSecret("OB2WK3TUMUWWIZLNN4WTEMBSGYWW65DQ");

  private final JdbcUsers users;
  private final PasswordEncoder passwords;
  private final FirstUsersSettings settings;
  private final SecondFactorPolicy policy;
  private final EnrollingFactor enrolling;
  private final Inviting inviting;

  FirstUsers(
      JdbcUsers users,
      PasswordEncoder passwords,
      FirstUsersSettings settings,
      SecondFactorPolicy policy,
      EnrollingFactor enrolling,
      Inviting inviting) {
    this.inviting = inviting;
    this.users = users;
    this.passwords = passwords;
    this.settings = settings;
    this.policy = policy;
    this.enrolling = enrolling;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (settings.demo().users() && users.find("ana.programa").isEmpty()) {
      log.warn(
          "Making the demo users: their password and their second factor are in the documentation");
      demoUsers().forEach(this::addDemoUser);
    }
    var admin = settings.admin();
    if (!admin.password().isBlank() && users.none()) {
      addUnlessThere(
          NewUser.everywhere(admin.user(), admin.password(), admin.user(), ADMINISTRATOR));
    }
    if (inviting.nobodyHasAPassword()) {
      inviteFirst(admin);
    }
  }

  /** Again at every start until somebody has used the link: it is good for a day only. */
  private void inviteFirst(FirstUsersSettings.Admin admin) {
    addUnlessThere(NewUser.everywhere(admin.user(), null, admin.user(), ADMINISTRATOR));
    var id = users.find(admin.user()).orElseThrow().account().id();
    if (admin.linkToken().isBlank()) {
      log.warn("Nobody can log in yet. Set the first password at {}", inviting.invite(id).path());
    } else {
      inviting.invite(id, admin.linkToken());
    }
  }

  /** Whoever must have a second factor has one from the start; everybody knows its secret. */
  private void addDemoUser(NewUser user) {
    var added = addUnlessThere(user);
    if (policy.isRequired(user.roles())) {
      added.ifPresent(id -> enrolling.enrolDemo(id, DEMO_SECRET));
    }
  }

  private Optional<UUID> addUnlessThere(NewUser user) {
    String password = user.password();
    return users.add(user, password == null ? null : passwords.encode(password));
  }

  private static List<NewUser> demoUsers() {
    return List.of(
        demo("admin", "Administración", ADMINISTRATOR),
        demo("ana.programa", "Ana, programa", PROGRAMME_OFFICER),
        demo("fabian.finanzas", "Fabián, finanzas", FINANCE_OFFICER),
        demo("flor.finanzas", "Flor, finanzas", FINANCE_OFFICER),
        demo("felipe.finanzas", "Felipe, finanzas", FINANCE_OFFICER),
        demo("rita.coordina", "Rita, coordinación", COORDINATOR),
        demo("carla.campo", "Carla, campo", FIELD_STAFF),
        demo("vera.voluntaria", "Vera, voluntariado", VOLUNTEER).only("tulcan"),
        demo("paula.psico", "Paula, psicosocial", PSYCHOSOCIAL_WORKER),
        demo("pedro.psico", "Pedro, psicosocial", PSYCHOSOCIAL_WORKER),
        demo("pilar.psico", "Pilar, psicosocial", PSYCHOSOCIAL_WORKER),
        demo("pablo.psico", "Pablo, psicosocial", PSYCHOSOCIAL_WORKER),
        demo("susana.supervisa", "Susana, supervisión psicosocial", PSYCHOSOCIAL_SUPERVISOR),
        demo("alba.auditora", "Alba, auditoría", AUDITOR),
        demo("dario.datos", "Darío, protección de datos", DATA_PROTECTION_OFFICER),
        demo("dora.donante", "Dora, donante", DONOR),
        demo("petra.proteccion", "Petra, protección", PROTECTION_FOCAL_POINT));
  }

  private static NewUser demo(String username, String displayName, Role role) {
    return NewUser.everywhere(username, DEMO_PASSWORD, displayName, role);
  }
}

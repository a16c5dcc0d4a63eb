package org.puente.distribution.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.puente.distribution.Api;
import org.puente.distribution.DistributionTest;
import org.puente.distribution.Fixtures;
import org.puente.distribution.registration.ImportDriver;
import org.puente.events.access.Caller;
import org.puente.events.access.Grant;
import org.puente.events.access.Role;
import org.springframework.beans.factory.annotation.Autowired;

@DistributionTest
class PeopleScopeIT {

  private static final String FILE =
      """
      hogar;parentesco;nombre;documento;telefono;fecha_nacimiento;territorio;lgbtiq;discapacidad
      1;jefa;María Núñez;0912345678;0991234567;05/03/1990;tulcan;si;si
      2;jefe;Luis Paz;0912345679;0991234568;05/03/1991;quito;no;no
      """;

  record Seen(java.util.List<PersonView> items) {}

  @Autowired Api api;
  @Autowired Fixtures fixtures;
  ImportDriver imports;

  @BeforeEach
  void twoPeopleInTwoPlaces() {
    imports = new ImportDriver(api, fixtures);
    imports.done(imports.run(FILE));
  }

  @Test
  void anotherOrganisationSeesNobody() {
    var other = fixtures.organisation();
    assertThat(seenBy(Role.PROGRAMME_OFFICER, other, "*").items()).isEmpty();
  }

  @Test
  void onlyThePeopleOfOnesTerritoriesAreSeen() {
    assertThat(seenBy(Role.COORDINATOR, imports.organisation, "quito").items())
        .extracting(PersonView::name)
        .containsExactly("Luis Paz");
  }

  @Test
  void aFinanceOfficerSeesTheNameAndOnlyTheEndOfPhoneAndDocument() {
    var person = seenBy(Role.FINANCE_OFFICER, imports.organisation, "tulcan").items().getFirst();
    assertThat(person)
        .returns("María Núñez", PersonView::name)
        .returns("•••678", PersonView::document)
        .returns("•••567", PersonView::phone)
        .returns(null, PersonView::birthDate)
        .returns(null, PersonView::attributes)
        .returns(null, PersonView::sensitive);
  }

  @Test
  void onlyTheProtectionFocalPointSeesWhichSensitiveCriterionApplies() {
    assertThat(seenBy(Role.PROGRAMME_OFFICER, imports.organisation, "tulcan").items().getFirst())
        .returns(null, PersonView::sensitive)
        .returns(java.util.List.of("DISABILITY"), PersonView::attributes);
    assertThat(
            seenBy(Role.PROTECTION_FOCAL_POINT, imports.organisation, "tulcan").items().getFirst())
        .returns(java.util.List.of("LGBTIQ"), PersonView::sensitive);
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"AUDITOR", "DONOR", "VOLUNTEER", "FIELD_STAFF", "PSYCHOSOCIAL_WORKER"})
  void whoeverDoesNotNeedNamesGetsNone(Role role) {
    api.as("nobody", role).get().uri("/api/v1/people").exchange().expectStatus().isForbidden();
  }

  @Test
  void somebodyIsFoundByPhoneAndDocumentHoweverWritten() {
    imports
        .officer()
        .post()
        .uri("/api/v1/people/search")
        .body(Map.of("phone", "099 123 4568", "document", "09-1234-5679"))
        .exchange()
        .expectBody()
        .jsonPath("$.items[0].name")
        .isEqualTo("Luis Paz");
    imports
        .officer()
        .post()
        .uri("/api/v1/people/search")
        .body(Map.of("phone", "12"))
        .exchange()
        .expectBody()
        .jsonPath("$.items.length()")
        .isEqualTo(0);
  }

  private Seen seenBy(Role role, UUID organisation, String territory) {
    return seenBy(new Grant(role, organisation.toString(), Grant.ALL, territory));
  }

  private Seen seenBy(Grant... grants) {
    var caller = new Caller(UUID.randomUUID(), "somebody", Set.of(grants));
    return Objects.requireNonNull(
        api.as(caller)
            .get()
            .uri("/api/v1/people")
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(Seen.class)
            .returnResult()
            .getResponseBody());
  }
}

package org.puente.distribution.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.puente.distribution.Api;
import org.puente.distribution.DistributionTest;
import org.puente.distribution.evidence.BankOrders.Told;
import org.puente.distribution.plans.World;
import org.puente.distribution.plans.World.Place;
import org.puente.events.access.Caller;
import org.puente.events.access.Grant;
import org.puente.events.access.Role;
import org.puente.events.contract.Money;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the file says comes from the database and from the payment service, and from whom it may.
 */
@DistributionTest
class EvidenceSourcesIT {

  private static final Instant AT = Instant.parse("2026-02-03T15:00:00Z");

  @Autowired World world;
  @Autowired Api api;
  @Autowired EvidenceFiles files;
  @Autowired Evidences evidences;

  @Test
  void aDeputySignsForWhomTheyStoodInThen() {
    Place place = world.promised(1, "1000.00");
    UUID plan = world.submitted(place, 1);
    String suffix = "." + UUID.randomUUID().toString().substring(0, 8);
    UUID away = api.addUser("titular" + suffix, "correct-horse-staple-42", Role.FINANCE_OFFICER);
    UUID deputy = api.addUser("suplente" + suffix, "correct-horse-staple-42", Role.COORDINATOR);
    world
        .owner()
        .update(
            """
            INSERT INTO delegation (id, from_user, to_user, starts_at, until, reason)
            VALUES (uuidv7(), ?, ?, now() - interval '1 hour', now() + interval '1 day', 'Vacaciones')
            """,
            away,
            deputy);
    var acting =
        new Caller(deputy, "suplente" + suffix, Set.of(Grant.everywhere(Role.FINANCE_OFFICER)));
    api.as(acting)
        .post()
        .uri("/api/v1/plans/" + plan + "/approve")
        .body(Map.of("digest", world.digest(plan)))
        .exchange()
        .expectStatus()
        .isOk();
    world
        .owner()
        .update(
            "UPDATE delegation SET ended_at = now(), ended_why = 'ENDED' WHERE to_user = ?",
            deputy);

    String text = taken(world.transfers(plan).getFirst());

    assertThat(text).contains("suplente" + suffix, "titular" + suffix);
  }

  private String taken(UUID transfer) {
    byte[] file =
        api.as("flor.aprueba", Role.FINANCE_OFFICER)
            .get()
            .uri("/api/v1/transfers/" + transfer + "/evidence")
            .exchange()
            .expectBody(byte[].class)
            .returnResult()
            .getResponseBody();
    return Pdfs.packed(Pdfs.text(Objects.requireNonNull(file)));
  }

  @Test
  void whatTheBankAnsweredIsInItWhereThePaymentServiceTells() {
    Place place = world.promised(1, "1000.00");
    UUID transfer = world.transfers(world.submitted(place, 1)).getFirst();
    var order =
        new BankOrders.Order(
            "BANK_A",
            UUID.randomUUID(),
            1,
            2,
            new Money(new BigDecimal("100.00"), "USD"),
            "REJECTED",
            3,
            "LIMIT_EXCEEDED",
            null,
            new Money(new BigDecimal("0.00"), "USD"),
            new Money(new BigDecimal("0.00"), "USD"),
            AT);

    assertThat(
            written(
                transfer,
                new Told.Orders(
                    List.of(order), List.of(new BankOrders.News("PayoutRejected", "AC04", AT)))))
        .contains(
            "El banco la rechazó",
            "AC04",
            "Rechazada",
            "LIMIT_EXCEEDED",
            "1.2",
            "3 feb 2026 10:00:00");
    assertThat(written(transfer, new Told.Orders(List.of(), List.of())))
        .contains("Todavía no se ordenó nada");
    assertThat(written(transfer, new Told.Silent(true))).contains("no muestra las órdenes");
  }

  private String written(UUID transfer, Told told) {
    var facts = evidences.find(transfer).orElseThrow();
    return Pdfs.text(files.pdf(new EvidenceFiles.Found(facts, told, null), Locale.of("es")));
  }

  @Test
  void theDatabaseTellsNothingOfAPlanOutOfScope() {
    Place place = world.promised(1, "1000.00");
    UUID plan = world.submitted(place, 1);
    UUID transfer = world.transfers(plan).getFirst();
    UUID other = world.transfers(world.submitted(world.promised(1, "1000.00"), 1)).getFirst();
    String scope = place.organisation() + "/" + place.programme() + "/" + place.territory();

    assertThat(seen("^" + scope + "$", plan, transfer)).isPositive();
    assertThat(seen("", plan, transfer)).isZero();
    assertThat(seen("^" + scope + "x$", plan, transfer)).isZero();
    assertThat(seen("^" + scope + "$", plan, other)).isEqualTo(0);
  }

  /** As a request would, with its scope: lines of the trail. */
  private int seen(String scope, UUID plan, UUID transfer) {
    return Objects.requireNonNull(
        new TransactionTemplate(
                new DataSourceTransactionManager(
                    Objects.requireNonNull(world.owner().getDataSource())))
            .execute(
                _ -> {
                  world.owner().queryForList("SELECT set_config('puente.scope', ?, true)", scope);
                  return world
                      .owner()
                      .queryForObject(
                          "SELECT count(*)::int FROM trail_of_transfer(?, ?)",
                          Integer.class,
                          plan,
                          transfer);
                }));
  }
}

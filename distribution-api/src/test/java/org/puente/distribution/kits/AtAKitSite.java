package org.puente.distribution.kits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.puente.distribution.kits.KitSite.as;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.puente.distribution.Fixtures;
import org.puente.distribution.kits.AllocatingKits.Allocation;
import org.puente.distribution.people.PersonalData;
import org.puente.events.access.Caller;
import org.puente.events.access.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each test has a site, a kit and people of its own. */
abstract class AtAKitSite {

  static final LocalDate FAR = LocalDate.of(2099, 1, 1);
  private static final Proof CARD = new Proof(Proof.Kind.CARD, null);

  @Autowired DesigningKit designing;
  @Autowired ReceivingStock receiving;
  @Autowired AllocatingKits allocating;
  @Autowired HandingOver handingOver;
  @Autowired PersonalData sealed;
  @Autowired Fixtures fixtures;

  KitSite here;
  Caller field;
  String kit;
  JdbcClient owner;

  @BeforeEach
  void aKitAtASiteOfItsOwn() {
    here = new KitSite(fixtures, sealed);
    field = here.caller(Role.FIELD_STAFF, Role.PROGRAMME_OFFICER);
    owner = fixtures.database();
    kit = "kit-" + here.site;
    designing.design(design(30));
  }

  KitVersion design(int coverageDays) {
    return new KitVersion(
        kit,
        1,
        "Higiene",
        new AgeBand(18, 59),
        NeedRule.parse(null),
        BigDecimal.TEN,
        "USD",
        coverageDays);
  }

  int allocate(String period) {
    var wanted = new Allocation(here.programme, kit, period, Set.of(), Set.of());
    return as(field, () -> allocating.allocate(wanted).orElseThrow());
  }

  void receive(String lot, int quantity, LocalDate expires) {
    var receipt = new StockReceipt(kit, here.site, lot, quantity, expires);
    assertThat(as(field, () -> receiving.receive(receipt, field.userId())))
        .isInstanceOf(ReceivingStock.Receipt.Booked.class);
  }

  List<UUID> entitlements() {
    return owner
        .sql("SELECT id FROM kit_entitlement WHERE site = ? ORDER BY id")
        .params(here.site)
        .query(UUID.class)
        .list();
  }

  Handover handover(UUID entitlement) {
    return handover(UUID.randomUUID(), entitlement);
  }

  Handover handover(UUID id, UUID entitlement) {
    return new Handover(id, entitlement, CARD, Instant.parse("2026-01-15T15:00:00Z"));
  }

  List<HandoverResult> atOnce(List<Handover> handovers)
      throws InterruptedException, ExecutionException {
    try (var threads = Executors.newFixedThreadPool(8)) {
      List<Callable<HandoverResult>> calls =
          handovers.stream()
              .<Callable<HandoverResult>>map(
                  handover -> () -> as(field, () -> handingOver.handOver(handover, field.userId())))
              .toList();
      List<HandoverResult> results = new ArrayList<>();
      for (Future<HandoverResult> result : threads.invokeAll(calls)) {
        results.add(result.get());
      }
      return results;
    }
  }

  int balance(String lot) {
    return owner
        .sql("SELECT balance FROM kit_lot WHERE site = ? AND lot = ?")
        .params(here.site, lot)
        .query(Integer.class)
        .single();
  }

  List<String> eventsOf(UUID entitlement) {
    return owner
        .sql("SELECT type FROM event_history WHERE aggregate_id = ? ORDER BY sequence")
        .params(entitlement)
        .query(String.class)
        .list();
  }
}

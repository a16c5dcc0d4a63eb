package org.puente.distribution.kits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.puente.distribution.kits.KitSite.as;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.puente.distribution.DistributionTest;
import org.puente.distribution.kits.AllocatingInterimKit.Outcome;
import org.puente.distribution.kits.AllocatingInterimKit.Outcome.Allocated;
import org.puente.distribution.kits.AllocatingInterimKit.Outcome.HasOne;
import org.puente.distribution.kits.AllocatingInterimKit.Outcome.NobodyWaits;
import org.puente.distribution.kits.AllocatingInterimKit.Outcome.NoneLeft;
import org.puente.distribution.kits.AllocatingInterimKit.Outcome.NotForThem;
import org.puente.events.access.Caller;
import org.puente.events.access.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** A kit for whoever waits for late money: once, from what is there, and beside the money. */
@DistributionTest
class AllocatingInterimKitIT extends AtAKitSite {

  @Autowired AllocatingInterimKit interim;

  Caller paula;
  UUID person;

  @BeforeEach
  void somebodyWaits() {
    paula = here.caller(Role.PSYCHOSOCIAL_WORKER);
    person = here.person("Ana Paredes", 30);
  }

  @Test
  void aKitIsAllocatedOnceForALateInstalmentAndTheMoneyStays() {
    UUID promise = here.lateMoney(person);
    receive("L1", 5, FAR);

    assertThat(as(paula, () -> interim.offers(person)))
        .extracting(KitVersion::kitType)
        .containsExactly(kit);
    assertThat(offer(person)).isEqualTo(new Allocated("Higiene", here.site));
    assertThat(offer(person)).isInstanceOf(HasOne.class);
    assertThat(as(paula, () -> interim.offers(person))).isEmpty();

    assertThat(entitlements()).hasSize(1);
    assertThat(eventsOf(entitlements().getFirst())).containsExactly("KitAllocated");
    assertThat(
            owner
                .sql("SELECT coalesce(owed, amount) FROM promise WHERE id = ? AND closed IS NULL")
                .param(promise)
                .query(BigDecimal.class)
                .single())
        .isEqualByComparingTo("80");
  }

  @Test
  void whoHasOneForTheMonthGetsNoOther() {
    here.lateMoney(person);
    receive("L1", 5, FAR);
    allocate("2026-01");

    assertThat(offer(person)).isInstanceOf(HasOne.class);
    assertThat(entitlements()).hasSize(1);
  }

  @Test
  void whatIsSomebodysOrExpiresTooSoonIsNotOffered() {
    here.lateMoney(person);
    receive("SOON", 9, LocalDate.now().plusDays(3));
    assertThat(offer(person)).isInstanceOf(NoneLeft.class);
    assertThat(as(paula, () -> interim.hindrance(person, kit))).hasValue(new NoneLeft());

    receive("L1", 1, FAR);
    assertThat(as(paula, () -> interim.hindrance(person, kit))).isEmpty();
    UUID other = here.person("Otra Paredes", 40);
    here.lateMoney(other);
    assertThat(offer(other)).isInstanceOf(Allocated.class);
    assertThat(offer(person)).isInstanceOf(NoneLeft.class);
    assertThat(as(paula, () -> interim.offers(person))).isEmpty();
  }

  @Test
  void manyAtOnceGetNoMoreThanThereAre() throws Exception {
    receive("L1", 3, FAR);
    List<UUID> people = here.people(8);
    people.forEach(here::lateMoney);

    try (var threads = Executors.newFixedThreadPool(8)) {
      List<Callable<Outcome>> calls =
          Stream.concat(people.stream(), people.stream())
              .<Callable<Outcome>>map(one -> () -> offer(one))
              .toList();
      int allocated = 0;
      for (Future<Outcome> outcome : threads.invokeAll(calls)) {
        allocated += outcome.get() instanceof Allocated ? 1 : 0;
      }
      assertThat(allocated).isEqualTo(3);
    }
    assertThat(entitlements()).hasSize(3);
  }

  @Test
  void whoDoesNotWaitOrIsElsewhereOrTooYoungGetsNone() {
    receive("L1", 5, FAR);
    assertThat(offer(person)).isInstanceOf(NobodyWaits.class);

    UUID child = here.person("Niño Paredes", 4);
    here.lateMoney(child);
    assertThat(offer(child)).isInstanceOf(NotForThem.class);

    here.lateMoney(person);
    var elsewhere = new KitSite(fixtures, sealed).caller(Role.PSYCHOSOCIAL_WORKER);
    assertThat(as(elsewhere, () -> interim.allocate(person, kit))).isInstanceOf(NobodyWaits.class);
    assertThat(entitlements()).isEmpty();
  }

  private Outcome offer(UUID to) {
    return as(paula, () -> interim.allocate(to, kit));
  }
}

package org.puente.distribution.kits;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.puente.distribution.kits.KitSite.as;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.puente.distribution.DistributionTest;
import org.puente.distribution.kits.Entitlements.Wanted;
import org.puente.distribution.kits.HandoverResult.UnknownEntitlement;
import org.puente.events.access.Role;
import org.puente.events.contract.Contracts;
import org.puente.events.contract.KitAllocated;
import org.puente.events.envelope.EventJson;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** Who is entitled to a kit, and who may see that. */
@DistributionTest
class AllocatingKitsIT extends AtAKitSite {

  @Autowired FindingEntitlements finding;
  @Autowired EventJson json;

  @Test
  void anotherDesignIsTheNextVersionAndTheSameOneIsNot() {
    assertThat(designing.design(design(30)).version()).isEqualTo(1);
    assertThat(designing.design(design(60)).version()).isEqualTo(2);
  }

  @Test
  void entitlesEveryoneOfTheBandOnceAndTellsIt() {
    UUID adult = here.person("Ana Paredes", 30);
    here.person("Niño Paredes", 4);

    assertThat(allocate("2026-01")).isEqualTo(1);
    assertThat(allocate("2026-01")).isZero();
    assertThat(allocate("2026-02")).isEqualTo(1);

    UUID entitlement = entitlements().getFirst();
    String payload =
        owner
            .sql("SELECT payload FROM event_history WHERE aggregate_id = ?")
            .params(entitlement)
            .query(String.class)
            .single();
    var contract = Contracts.of(KitAllocated.class);
    var event = (KitAllocated) json.read(contract, payload.getBytes(UTF_8));
    assertThat(event)
        .extracting(
            KitAllocated::personId,
            KitAllocated::kitType,
            KitAllocated::kitVersion,
            KitAllocated::site,
            KitAllocated::period)
        .containsExactly(adult, kit, 1, here.site, "2026-01");
    assertThat(JsonMapper.shared().readTree(payload))
        .isEqualTo(JsonMapper.shared().readTree(json.write(event)));
  }

  @Test
  void showsNoMoreOfANameThanTheDeskNeeds() {
    here.person("María Fernanda Quishpe", 30);
    allocate("2026-01");

    var found = as(field, () -> finding.search(here.site, "quis mar", 10));
    assertThat(found).singleElement().extracting(ListedKit::name).isEqualTo("María Q.");
    String card = found.getFirst().kit().card();
    assertThat(card).matches("[0-9]{9}");
    assertThat(
            as(
                field,
                () ->
                    finding.search(here.site, card.substring(0, 6) + " " + card.substring(6), 10)))
        .hasSize(1);
    assertThat(as(field, () -> finding.search(here.site, "zoila", 10))).isEmpty();
  }

  @Test
  void whoWorksAtAnotherSiteNeitherSeesNorMeetsAnEntitlement() {
    here.people(1);
    allocate("2026-01");
    var elsewhere = new KitSite(fixtures, sealed).caller(Role.VOLUNTEER);
    UUID entitlement = entitlements().getFirst();

    assertThat(as(elsewhere, () -> finding.find(new Wanted(null, null, null), null, 10))).isEmpty();
    assertThat(as(elsewhere, () -> handingOver.handOver(handover(entitlement), elsewhere.userId())))
        .isInstanceOf(UnknownEntitlement.class);
    assertThat(
            as(
                elsewhere,
                () ->
                    receiving.receive(
                        new StockReceipt(kit, here.site, "L9", 1, FAR), elsewhere.userId())))
        .isInstanceOf(ReceivingStock.Receipt.UnknownSite.class);
  }
}

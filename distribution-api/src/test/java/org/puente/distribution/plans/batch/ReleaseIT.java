package org.puente.distribution.plans.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.puente.distribution.DistributionTest;
import org.puente.distribution.plans.Books;
import org.puente.distribution.plans.Officers;
import org.puente.distribution.plans.Releases;
import org.puente.distribution.plans.World;
import org.puente.distribution.plans.World.Place;
import org.puente.events.access.ScopedDataSource;
import org.puente.events.contract.Topic;
import org.puente.events.contract.TransferApproved;
import org.puente.events.envelope.Envelope;
import org.puente.events.envelope.EventJson;
import org.puente.events.ids.Ids;
import org.puente.events.outbox.DirectPublisher;
import org.puente.events.testing.TestKafka;
import org.puente.events.testing.TopicContent;
import org.springframework.beans.factory.annotation.Autowired;

/** A release that is cut off goes on with the same bytes, and loses nothing. */
@DistributionTest
class ReleaseIT {

  private static final int CHUNK = 5;

  @Autowired EventJson json;
  @Autowired DirectPublisher publisher;
  @Autowired Releases releases;
  @Autowired ScopedDataSource dataSource;
  @Autowired World world;

  @Test
  void aCrashBetweenClaimingAndPublishingIsMadeGoodWithTheSameBytes() throws Exception {
    Place place = world.promised(23, "10000.00");
    UUID plan = world.approved(place, 1);
    world.fund(place, "10000.00");
    try (Connection session = walkMyself(plan)) {
      world.step(Officers.RITA, plan, "release", Map.of());
      ReleaseWalk crashed = walk(plan);
      crashed.step();
      crashed.step();
      crashed.step();

      assertThat(world.details(plan).at("/release/claimed").asInt()).isEqualTo(15);
      assertThat(world.details(plan).at("/release/published").asInt()).isEqualTo(5);
      stopsOnBothSidesOfTheWatermark(plan);
      Books.balance(world.owner(), place.programme());
      assertThat(session.isClosed()).isFalse();
    }
    world.awaitState(plan, "RELEASED");

    Map<UUID, List<Envelope>> sent = sent(place);
    assertThat(sent).hasSize(22);
    assertThat(sent.values()).anyMatch(copies -> copies.size() > 1);
    assertThat(sent.values()).allSatisfy(ReleaseIT::isAlwaysTheSame);
    assertThat(world.details(plan).at("/release/published").asInt()).isEqualTo(23);
    Books.balance(world.owner(), place.programme());
  }

  private void stopsOnBothSidesOfTheWatermark(UUID plan) {
    List<UUID> transfers = world.transfers(plan);
    assertThat(world.stop("hold", transfers.get(14)).body().path("effect").asString())
        .isEqualTo("REQUESTED");
    assertThat(world.stop("hold", transfers.get(15)).body().path("effect").asString())
        .isEqualTo("IMMEDIATE");
  }

  @Test
  void whoeverIsOvertakenMovesNoWatermark() throws Exception {
    Place place = world.promised(12, "10000.00");
    UUID plan = world.approved(place, 1);
    world.fund(place, "10000.00");
    try (Connection session = walkMyself(plan)) {
      world.step(Officers.RITA, plan, "release", Map.of());
      ReleaseWalk slow = walk(plan);
      slow.step();
      ReleaseWalk fresh = walk(plan);

      assertThatThrownBy(slow::step).isInstanceOf(Releases.Overtaken.class);
      assertThat(fresh.step()).isTrue();
      assertThat(session.isClosed()).isFalse();
    }
    world.awaitState(plan, "RELEASED");
    assertThat(sent(place)).hasSize(12);
  }

  private static void isAlwaysTheSame(List<Envelope> copies) {
    for (Envelope copy : copies) {
      assertThat(copy.id()).isEqualTo(copies.getFirst().id());
      assertThat(copy.sequence()).isEqualTo(copies.getFirst().sequence());
      assertThat(copy.time()).isEqualTo(copies.getFirst().time());
      assertThat(copy.data()).isEqualTo(copies.getFirst().data());
    }
  }

  private Map<UUID, List<Envelope>> sent(Place place) {
    return TopicContent.of(Topic.PTM_APPROVALS, TestKafka.servers()).stream()
        .filter(envelope -> envelope.contract().type().equals(TransferApproved.class))
        .filter(envelope -> approved(envelope).programmeId().equals(place.programme()))
        .collect(
            Collectors.groupingBy(
                envelope -> approved(envelope).transferId(),
                Collectors.toCollection(ArrayList::new)));
  }

  private TransferApproved approved(Envelope envelope) {
    return (TransferApproved) json.read(envelope.contract(), envelope.data());
  }

  private ReleaseWalk walk(UUID plan) {
    return new ReleaseWalk(
        releases, releases.take(plan, Ids.next()).orElseThrow(), publisher, json, CHUNK);
  }

  /** Holds the lock that the service's own walker needs. */
  private Connection walkMyself(UUID plan) throws SQLException {
    Connection session = dataSource.openDedicated();
    try (PreparedStatement lock =
        session.prepareStatement("SELECT pg_advisory_lock(hashtextextended(?, 7))")) {
      lock.setString(1, "release:" + plan);
      lock.execute();
    }
    return session;
  }
}

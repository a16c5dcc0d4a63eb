package org.puente.payments.orders.placing;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.puente.events.ids.Ids;
import org.puente.events.sealing.Keysets;
import org.puente.events.sealing.PayeeSealer;
import org.puente.payments.fsp.Banks;
import org.puente.payments.fsp.Fsps;
import org.puente.payments.orders.CodeSealer;
import org.puente.payments.orders.FactCollector;
import org.puente.payments.orders.InFlight;
import org.puente.payments.orders.InstanceId;
import org.puente.payments.orders.Instances;
import org.puente.payments.orders.OrderFacts;
import org.puente.payments.orders.Orders;
import org.puente.payments.orders.Tracks;
import org.puente.payments.orders.persistence.JdbcInstances;
import org.puente.payments.orders.persistence.JdbcOrders;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

@Configuration(proxyBeanMethods = false)
class PlacingConfiguration {

  @Bean
  InstanceId instanceId() {
    return new InstanceId(Ids.next());
  }

  @Bean
  CodeSealer codeSealer(@Value("${puente.keys}") Path keys) {
    return new CodeSealer(Keysets.aead(keys.resolve("codes.json")));
  }

  @Bean
  Sending.Seals seals(@Value("${puente.keys}") Path keys) {
    return new Sending.Seals(
        new PayeeSealer(Keysets.aead(keys.resolve("payee.json"))),
        Keysets.keyedHash(keys.resolve("pii-index.json")));
  }

  @Bean
  Orders orders(JdbcTemplate jdbc) {
    return new JdbcOrders(jdbc);
  }

  @Bean
  Instances instances(JdbcTemplate jdbc) {
    return new JdbcInstances(jdbc);
  }

  @Bean
  FactCollector factCollector(OrderFacts facts) {
    return new FactCollector(facts, "facts");
  }

  @Bean
  Pulse pulse(
      Instances instances,
      Orders orders,
      FactCollector collector,
      InstanceId instance,
      @Value("${puente.pace.pulse-lease}") Duration lease) {
    return new Pulse(instances, orders, collector, instance.value(), lease);
  }

  @Bean
  Deadlines deadlines(
      @Value("${puente.pace.sending}") boolean sending,
      @Value("${puente.pace.pulse-lease}") Duration lease,
      @Value("${puente.pace.shutdown}") Duration shutdown) {
    return new Deadlines(sending, lease.dividedBy(3), shutdown);
  }

  @Bean
  Tools tools(
      InstanceId instance,
      Orders orders,
      Sending.Seals seals,
      CodeSealer codes,
      FactCollector collector) {
    return new Tools(instance.value(), orders, seals, codes, collector, System::nanoTime);
  }

  @Bean
  Tracks apiTracks(Banks banks, Tools tools, Deadlines deadlines, Clock clock) {
    return new ApiTracks(banks, tools, deadlines, clock);
  }

  @Bean
  Lanes lanes(
      Fsps fsps, List<Tracks> ways, FactCollector collector, Pulse pulse, Deadlines deadlines) {
    List<Lane> lanes =
        fsps.all().stream()
            .map(fsp -> new Lane(fsp, ways.stream().flatMap(way -> way.of(fsp).stream()).toList()))
            .toList();
    return new Lanes(lanes, collector, pulse, deadlines.shutdown());
  }

  @Bean
  InFlight inFlight(Lanes lanes) {
    return fsp ->
        lanes.all().stream()
            .filter(lane -> lane.fsp().code().equals(fsp))
            .mapToInt(Lane::inFlight)
            .sum();
  }
}

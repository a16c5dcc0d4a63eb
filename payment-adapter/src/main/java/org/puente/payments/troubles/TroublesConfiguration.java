package org.puente.payments.troubles;

import java.time.Clock;
import java.time.Duration;
import org.puente.events.outbox.EventHistory;
import org.puente.payments.files.FileBanks;
import org.puente.payments.fsp.Banks;
import org.puente.payments.fsp.Fsps;
import org.puente.payments.inventory.Inventory;
import org.puente.payments.orders.Round;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class TroublesConfiguration {

  @Bean
  FindingTroubles findingTroubles(
      Fsps fsps, Banks banks, FileBanks files, Inventory inventory, Troubles troubles) {
    return new FindingTroubles(fsps, banks, files, inventory, troubles);
  }

  @Bean
  WatchingFsps.Telling troubleTelling(
      EventHistory history, PlatformTransactionManager transactions) {
    return new WatchingFsps.Telling(history, new TransactionTemplate(transactions));
  }

  @Bean
  WatchingFsps.Patience troublePatience(
      @Value("${puente.troubles.down-after}") Duration down,
      @Value("${puente.troubles.over-after}") Duration over) {
    return new WatchingFsps.Patience(down, over);
  }

  @Bean
  WatchingFsps watchingFsps(
      FindingTroubles finding,
      Troubles troubles,
      WatchingFsps.Telling telling,
      WatchingFsps.Patience patience,
      Clock clock) {
    return new WatchingFsps(finding, troubles, telling, patience, clock);
  }

  @Bean(initMethod = "start", destroyMethod = "stop")
  Round watching(WatchingFsps watching, @Value("${puente.troubles.every}") Duration every) {
    return new Round("troubles", every, watching::step);
  }
}

package org.puente.stabilization.watches.persistence;

import org.puente.stabilization.policies.Policies;
import org.puente.stabilization.tasks.CancellingTasks;
import org.puente.stabilization.watches.FollowingTransfers;
import org.puente.stabilization.watches.Watches;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WatchConfiguration {

  @Bean
  FollowingTransfers followingTransfers(
      Watches watches, Policies policies, CancellingTasks cancelling) {
    return new FollowingTransfers(watches, policies, cancelling);
  }
}

package org.puente.stabilization;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

  @Test
  void features_know_each_other_only_through_their_roots() {
    ApplicationModules.of(StabilizationScheduler.class).verify();
  }
}

package org.puente.distribution;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

  @Test
  void featuresKnowEachOtherOnlyThroughTheirRootPackages() {
    ApplicationModules.of(DistributionApi.class).verify();
  }
}

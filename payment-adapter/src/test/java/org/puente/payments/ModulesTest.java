package org.puente.payments;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

  @Test
  void featuresKnowEachOtherOnlyThroughTheirRootPackages() {
    ApplicationModules.of(PaymentAdapter.class).verify();
  }
}

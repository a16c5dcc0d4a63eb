package org.puente.distribution.console;

import org.junit.jupiter.api.BeforeEach;
import org.puente.distribution.Api;
import org.puente.distribution.DistributionTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A console that has somebody to talk to where payment-adapter stands; one context for all. */
@DistributionTest
abstract class WithPayments {

  static final PaymentsPeer PAYMENTS = new PaymentsPeer();

  String url = "";

  @DynamicPropertySource
  static void payments(DynamicPropertyRegistry settings) {
    settings.add("puente.payments.url", PAYMENTS::url);
  }

  @BeforeEach
  void nothingWasSaid(@Autowired Api api) {
    url = api.url();
    PAYMENTS.forgets();
  }

  Visitor as(String user) {
    return Visitor.loggedIn(url, user);
  }

  Visitor fabian() {
    return as("fabian.finanzas");
  }
}

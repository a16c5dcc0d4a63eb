package org.puente.distribution;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.puente.distribution.plans.Funders;
import org.puente.distribution.plans.Officers;
import org.puente.distribution.plans.Withdrawals;
import org.puente.distribution.plans.World;
import org.puente.events.testing.PuenteInfrastructure;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/**
 * The whole service on a random port, over real PostgreSQL and Kafka. All tests that carry this
 * share one context and one database, so each makes its own organisation, programme and
 * territories.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "puente.demo.users=true",
      "management.server.port=0",
      "puente.screening.sweep=1h",
      // Nobody is at these doors, also where somebody runs the services on this machine.
      "puente.payments.url=http://localhost:1",
      "puente.stabilization.url=http://localhost:1"
    })
@PuenteInfrastructure("distribution")
@Import({
  TestIssuers.class,
  Api.class,
  Fixtures.class,
  Officers.class,
  Funders.class,
  World.class,
  Withdrawals.class
})
public @interface DistributionTest {}

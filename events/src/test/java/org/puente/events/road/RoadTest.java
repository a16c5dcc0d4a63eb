package org.puente.events.road;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.puente.events.testing.PuenteInfrastructure;
import org.springframework.boot.test.context.SpringBootTest;

/** One context for all of them. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.application.name=road",
      "spring.flyway.locations=classpath:db/delivery,classpath:db/road",
      "puente.access.open=/api/v1/open/**",
      "puente.inbox.first-back-off=150ms",
      "puente.db.request.size=2",
      "management.server.port=0",
      "puente.audit.heads=${java.io.tmpdir}/puente-audit-heads-${random.uuid}"
    })
@PuenteInfrastructure("road")
@interface RoadTest {}

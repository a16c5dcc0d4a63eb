package org.puente.events.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives a {@code @SpringBootTest} the real PostgreSQL and Kafka, keysets and a token issuer. Test
 * classes that name the same service share a database, and Spring's context with it. Embedded by
 * default, containers with {@code -Dpuente.containers=true}. The {@link TestDatabase} is a bean.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ClosingContexts.class)
public @interface PuenteInfrastructure {

  /** The service, as in its role names: distribution, payments, stabilization. */
  String value();
}

package org.puente.localstack.stack;

import static org.assertj.core.api.Assumptions.assumeThatCode;

import java.nio.file.Path;

/** The services' jars, which `mvn verify` builds before this module's tests; `mvn test` doesn't. */
public final class Jars {
  private Jars() {}

  public static void assumeBuilt(Path home, House... houses) {
    for (House house : houses) {
      assumeThatCode(() -> new Programs(home).jar(house))
          .as("needs mvn verify, which builds the services first")
          .doesNotThrowAnyException();
    }
  }
}

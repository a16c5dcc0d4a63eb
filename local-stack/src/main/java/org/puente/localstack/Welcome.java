package org.puente.localstack;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.puente.localstack.demo.DemoCodes;
import org.puente.localstack.stack.House;
import org.puente.localstack.stack.StackPlan;

/**
 * The one block that tells a person where everything is.
 *
 * @param demoUsers whether anybody who reads this may log in
 * @param firstLink where the first administrator sets a password, while nobody can log in
 */
record Welcome(StackPlan plan, Duration took, boolean demoUsers, @Nullable String firstLink) {

  String text() {
    return """

    Puente is up, after %.0f s.

      Console          %s
      API              %s/api/v1        (OpenAPI: /v3/api-docs)
      Payments API     %s/api/v1
      Stabilization    %s/api/v1
      Bank's ATM       %s/banks/a/atm    (handset: /handset)
      PostgreSQL       127.0.0.1:%d             Kafka  127.0.0.1:%d
    %s
      Data             %s        (logs in its folder logs)
      Stop             Ctrl-C; the next ./puente up goes on where this one stopped
    """
        .formatted(
            took.toMillis() / 1000.0,
            plan.url(House.DISTRIBUTION_API),
            plan.url(House.DISTRIBUTION_API),
            plan.url(House.PAYMENT_ADAPTER),
            plan.url(House.STABILIZATION_SCHEDULER),
            plan.url(House.FSP_SIMULATOR),
            plan.ports().postgres(),
            plan.ports().kafka(),
            whoLogsIn(),
            plan.folder().root());
  }

  private String whoLogsIn() {
    if (demoUsers) {
      return demo();
    }
    return firstLink == null
        ? ""
        : """

          Nobody can log in yet. The first administrator (user: admin) sets a password here,
          once and within a day:

          %s
        """
            .formatted(firstLink);
  }

  static String demo() {
    return """

      DEMO USERS       Anybody knows their password and second factor: no real data here!
      Log in as        ana.programa · fabian.finanzas · flor.finanzas · felipe.finanzas
                       rita.coordina · carla.campo · vera.voluntaria · paula.psico
                       susana.supervisa · petra.proteccion · alba.auditora
                       dario.datos · dora.donante · admin
      Password         puente-demo-2026
      Second factor    ./puente code prints the code of this half minute; or add the key
                       %s to an authenticator app
    """
        .formatted(DemoCodes.SECRET);
  }
}

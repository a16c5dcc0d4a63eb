package org.puente.localstack.demo;

import java.util.List;

/** The demo users, each in their role. */
final class Cast {
  static final String PASSWORD = "puente-demo-2026";
  static final String ADMINISTRATOR = "admin";
  static final String PROGRAMME_OFFICER = "ana.programa";
  static final List<String> FINANCE_OFFICERS =
      List.of("fabian.finanzas", "flor.finanzas", "felipe.finanzas");
  static final String COORDINATOR = "rita.coordina";
  static final String FIELD_STAFF = "carla.campo";
  static final List<String> PSYCHOSOCIAL_WORKERS =
      List.of("paula.psico", "pedro.psico", "pilar.psico", "pablo.psico");
  static final String AUDITOR = "alba.auditora";

  private Cast() {}
}

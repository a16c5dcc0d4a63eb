package org.puente.localstack.demo;

import java.util.List;

/** The demo users, each in their role. */
public final class Cast {
  public static final String PASSWORD = "puente-demo-2026";
  public static final String ADMINISTRATOR = "admin";
  public static final String PROGRAMME_OFFICER = "ana.programa";
  public static final List<String> FINANCE_OFFICERS =
      List.of("fabian.finanzas", "flor.finanzas", "felipe.finanzas");
  public static final String COORDINATOR = "rita.coordina";
  public static final String FIELD_STAFF = "carla.campo";
  public static final List<String> PSYCHOSOCIAL_WORKERS =
      List.of("paula.psico", "pedro.psico", "pilar.psico", "pablo.psico");
  public static final String DATA_PROTECTION_OFFICER = "dario.datos";
  public static final String AUDITOR = "alba.auditora";
  public static final String DONOR = "dora.donante";
  public static final String PROTECTION_FOCAL_POINT = "petra.proteccion";

  public static final String PSYCHOSOCIAL_SUPERVISOR = "susana.supervisa";

  private Cast() {}

  /** One of each role that has pages. */
  public static List<String> eachRole() {
    return List.of(
        ADMINISTRATOR,
        PROGRAMME_OFFICER,
        FINANCE_OFFICERS.getFirst(),
        COORDINATOR,
        FIELD_STAFF,
        PSYCHOSOCIAL_WORKERS.getFirst(),
        DATA_PROTECTION_OFFICER,
        AUDITOR,
        DONOR,
        PSYCHOSOCIAL_SUPERVISOR,
        PROTECTION_FOCAL_POINT);
  }
}

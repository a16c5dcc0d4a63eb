package org.puente.distribution.console;

import static org.puente.events.access.Role.ADMINISTRATOR;
import static org.puente.events.access.Role.AUDITOR;
import static org.puente.events.access.Role.COORDINATOR;
import static org.puente.events.access.Role.DATA_PROTECTION_OFFICER;
import static org.puente.events.access.Role.DONOR;
import static org.puente.events.access.Role.FIELD_STAFF;
import static org.puente.events.access.Role.FINANCE_OFFICER;
import static org.puente.events.access.Role.PROGRAMME_OFFICER;
import static org.puente.events.access.Role.PROTECTION_FOCAL_POINT;
import static org.puente.events.access.Role.PSYCHOSOCIAL_SUPERVISOR;
import static org.puente.events.access.Role.PSYCHOSOCIAL_WORKER;
import static org.puente.events.access.Role.VOLUNTEER;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.puente.events.access.Caller;
import org.puente.events.access.Role;

/** A part of the console and the roles it opens for, in the order of the road. */
enum Room {
  OVERVIEW(
      "/console/road",
      Set.of(
          ADMINISTRATOR,
          PROGRAMME_OFFICER,
          FINANCE_OFFICER,
          COORDINATOR,
          FIELD_STAFF,
          PSYCHOSOCIAL_WORKER,
          PSYCHOSOCIAL_SUPERVISOR,
          PROTECTION_FOCAL_POINT,
          AUDITOR,
          DONOR,
          DATA_PROTECTION_OFFICER)),
  IMPORTS(
      "/console/imports", Set.of(PROGRAMME_OFFICER, COORDINATOR, AUDITOR, DATA_PROTECTION_OFFICER)),
  PROGRAMMES(
      "/console/programmes",
      Set.of(ADMINISTRATOR, PROGRAMME_OFFICER, FINANCE_OFFICER, COORDINATOR, AUDITOR)),
  PLANS("/console/plans", Set.of(PROGRAMME_OFFICER, FINANCE_OFFICER, COORDINATOR, AUDITOR)),
  MONEY("/console/money", Set.of(FINANCE_OFFICER, PROGRAMME_OFFICER, AUDITOR, DONOR)),
  PAYOUTS("/console/payouts", Set.of(PROGRAMME_OFFICER, FINANCE_OFFICER, COORDINATOR, AUDITOR)),
  BANKS(
      "/console/banks",
      Set.of(FINANCE_OFFICER, PROGRAMME_OFFICER, COORDINATOR, AUDITOR, ADMINISTRATOR)),
  RECONCILIATION(
      "/console/reconciliation", Set.of(FINANCE_OFFICER, COORDINATOR, AUDITOR, ADMINISTRATOR)),
  COMPLAINTS("/console/complaints", Set.of(COORDINATOR, PROGRAMME_OFFICER)),
  SENSITIVE("/console/sensitive", Set.of(PROTECTION_FOCAL_POINT)),
  KITS("/console/kits", Set.of(FIELD_STAFF, VOLUNTEER, COORDINATOR)),
  WAITING(
      "/console/waiting",
      Set.of(
          PROGRAMME_OFFICER,
          FINANCE_OFFICER,
          COORDINATOR,
          PSYCHOSOCIAL_SUPERVISOR,
          AUDITOR,
          ADMINISTRATOR)),
  TASKS(
      "/console/tasks",
      Set.of(PSYCHOSOCIAL_WORKER, COORDINATOR, PSYCHOSOCIAL_SUPERVISOR, PROTECTION_FOCAL_POINT)),
  DIRECTORY(
      "/console/directory",
      Set.of(PSYCHOSOCIAL_WORKER, COORDINATOR, PSYCHOSOCIAL_SUPERVISOR, PROTECTION_FOCAL_POINT)),
  RESULTS(
      "/console/results",
      Set.of(
          PROGRAMME_OFFICER,
          COORDINATOR,
          PSYCHOSOCIAL_SUPERVISOR,
          PROTECTION_FOCAL_POINT,
          AUDITOR,
          DONOR)),
  EXCEPTIONAL_ACCESS(
      "/console/exceptional-access", Set.of(PSYCHOSOCIAL_SUPERVISOR, DATA_PROTECTION_OFFICER)),
  RETENTION(
      "/console/retention", Set.of(PSYCHOSOCIAL_SUPERVISOR, DATA_PROTECTION_OFFICER, AUDITOR)),
  QUARANTINE("/console/quarantine", Set.of(ADMINISTRATOR, COORDINATOR, FINANCE_OFFICER, AUDITOR)),
  AUDIT("/console/audit", Set.of(AUDITOR, ADMINISTRATOR, DATA_PROTECTION_OFFICER)),
  DATA_PROTECTION("/console/data-protection", Set.of(DATA_PROTECTION_OFFICER)),
  AGREEMENTS("/console/agreements", Set.of(DATA_PROTECTION_OFFICER, COORDINATOR)),
  SCREENING("/console/screening", Set.of(FINANCE_OFFICER, DATA_PROTECTION_OFFICER)),
  USERS("/console/users", Set.of(ADMINISTRATOR));

  private final String path;
  private final Set<Role> roles;

  Room(String path, Set<Role> roles) {
    this.path = path;
    this.roles = roles;
  }

  public String path() {
    return path;
  }

  /** Names the room in message bundles and icons. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  Set<Role> roles() {
    return roles;
  }

  boolean opensFor(Caller caller) {
    return !Collections.disjoint(roles, caller.roles());
  }

  static List<Room> openFor(Caller caller) {
    return Arrays.stream(values()).filter(room -> room.opensFor(caller)).toList();
  }
}

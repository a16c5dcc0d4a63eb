package org.puente.localstack.browser;

/** A worker's talk with somebody who waits, with a thumb. */
final class AtTheSupportDesk {

  private AtTheSupportDesk() {}

  /** From the list of open tasks to the next contact that was agreed on. */
  static void somebodyIsStoodBy(Person paula) {
    paula.page().locator("td.act a").first().click();
    paula.press("Tomar esta tarea").reads("El primer contacto").looksWell("task");
    String task = paula.page().url();
    paula.follow("Necesidades, listas y consentimiento").reads("Valorar necesidades");
    needs(paula);
    checklist(paula);
    consent(paula);
    session(paula);
    paula.open(task);
    paula.page().locator("input[name=result][value=SUPPORTED]").check();
    paula.press("Guardar").reads("Recibió apoyo").looksWell("task-done");
    paula.page().locator("summary:has-text('en peligro ahora')").click();
    paula.looksWell("task-alarm").press("Avisar ahora").reads("ya tienen el aviso");
    paula.open("/console/tasks?show=MINE").reads("Seguimiento acordado").looksWell("tasks-mine");
  }

  private static void needs(Person paula) {
    paula.page().locator("input[name=FOOD_AND_WATER][value=URGENT]").check();
    paula.page().locator("input[name=HEALTH][value=NONE]").check();
    paula.looksWell("episode-needs").press("Guardar la valoración").reads("Comida y agua: Urgente");
  }

  private static void checklist(Person paula) {
    paula.page().locator("summary:has-text('Primer contacto')").click();
    paula.page().locator("details[open] input[value=NO_CONDITION]").check();
    paula.page().locator("details[open] input[value=EXPLAINED]").check();
    paula.looksWell("episode-checklist");
    paula.page().locator("details[open] button:has-text('Guardar lo hecho')").first().click();
    paula.reads("2 de 6");
  }

  private static void consent(Person paula) {
    paula.reads("No consta").page().locator("summary:has-text('Anotar lo que dijo')").click();
    paula.page().locator("select[name=decision]").selectOption("REFUSED");
    paula.page().locator("details[open] button:has-text('Guardar')").last().click();
    paula.reads("Consentimiento").looksWell("episode");
  }

  private static void session(Person paula) {
    paula.follow("Acordar una sesión").reads("Nunca una dirección");
    paula.page().locator("input[name=plannedAt]").fill("2099-03-02T10:00");
    paula.page().locator("input[name=childcare]").check();
    paula.page().locator("main form button.wide-button").last().click();
    paula.reads("Cuidado de niñas y niños").looksWell("sessions");
  }
}

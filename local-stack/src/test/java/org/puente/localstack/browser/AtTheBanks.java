package org.puente.localstack.browser;

/** What finance settles where no bank can be asked. */
final class AtTheBanks {

  private AtTheBanks() {}

  /** By one person, who sees why they may not confirm it. */
  static Person anotherCodeIsAskedForAndLeft(Person flor) {
    flor.open("/console/plans/transfers?state=AVAILABLE");
    flor.page().locator("td.lead a").first().click();
    flor.reads("Mensajes a la persona").opens("Cambiar el código");
    flor.page().locator("form[action$='/reissue'] textarea").fill("Perdió el papel con el código");
    flor.page().locator("form[action$='/reissue'] button").click();
    flor.reads("Falta que otra persona de finanzas lo confirme.");
    flor.reads("Hay una propuesta que espera a una segunda persona.").looksWell("transfer-reissue");
    flor.open("/console/reconciliation").reads("Propuesta suya").looksWell("reconciliation");
    flor.follow("Abrir").reads("Usted lo propuso; lo confirma otra persona de finanzas.");
    flor.looksWell("settlement").press("Descartar").reads("Descartado. Nada cambió.");
    return flor;
  }

  static void daysAreLookedAt(Person flor) {
    flor.open("/console/reconciliation").reads("Los bancos respondieron por todas las órdenes");
    flor.follow("Días").reads("Comisiones en el libro").looksWell("reconciliation-days");
  }
}

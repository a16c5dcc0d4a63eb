package org.puente.localstack.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What people may ask for: to be looked at again, and what is known about them. */
final class Rights {

  /** She never got anything, and doesn't want to be known. */
  private static final String ELSA = "+593987650321";

  private Rights() {}

  /** As somebody wrote it down: no profile knows these columns. */
  static Path survey(Path folder) throws IOException {
    return Files.writeString(
        folder.resolve("encuesta.csv"),
        "Encuestada;Años cumplidos;Vive en;Nota;Llamar al\n"
            + "Rosa Inés Calle;34;tulcan;llamar en la tarde;\n"
            + "Elsa Prado;51;tulcan;;"
            + ELSA
            + "\n");
  }

  static void columnsAreChosen(Person ana) {
    ana.reads("Se adivinaron 0 de 5 columnas")
        .reads("Rosa Inés Calle")
        .looksWell("prepare-guessed");
    chooses(ana, 0, "name");
    chooses(ana, 1, "age");
    chooses(ana, 4, "phone");
    ana.page().locator("select[name=territory]").selectOption("tulcan");
    ana.page().locator("input[name=saveAs]").fill("Encuesta de calle");
    ana.press("Probar").readsAtLast("entrarían: 2").press("Importar (2)");
    ana.readsAtLast("Listo").open("/console/imports").reads("encuesta-de-calle");
  }

  private static void chooses(Person ana, int column, String target) {
    ana.page().locator("select[name=target-" + column + "]").selectOption(target);
  }

  static void aReviewIsAskedFor(Person ana) {
    ana.open("/console/programmes").page().locator("main a.card").click();
    ana.press("Inscribir a quienes faltan").reads("Cuotas programadas:");
    ana.follow("Página para leer e imprimir").reads("Quién recibe ayuda y por qué");
    ana.looksWell("criteria").follow("Hogares no incluidos").reads("Puntaje 0");
    ana.looksWell("not-included").follow("Rosa Inés Calle").reads("No está incluido");
    ana.page().getByText("Pedir una revisión").first().click();
    ana.page().locator("form[action$=review] textarea").fill("Está sola con sus hijos desde enero");
    ana.press("Pedir la revisión").reads("La pidió usted").looksWell("review-asked");
  }

  static void aReviewIsAnswered(Person rita) {
    rita.reads("Responder una revisión en Tulcán").open("/console/reviews").looksWell("reviews");
    rita.follow("Rosa Inés Calle").reads("Está sola con sus hijos").looksWell("review");
    rita.page().getByLabel("Qué se le dice a la persona").fill("Desde febrero recibe la ayuda.");
    rita.press("Incluir al hogar").reads("Se incluyó").looksWell("review-answered");
    rita.follow("Ver todo sobre esta persona").reads("La revisión incluyó al hogar");
    rita.looksWell("person-included");
  }

  static void aRequestIsEntered(Person ana, String phone) {
    ana.open("/console/people").page().getByLabel("Documento o teléfono").fill("000");
    ana.press("Buscar").reads("No hay nadie").looksWell("people-nobody");
    ana.page().getByLabel("Documento o teléfono").fill(phone);
    ana.press("Buscar").looksWell("people").page().locator("main ul.todo a").first().click();
    ana.reads("No ha pedido nada").page().getByText("Anotar una solicitud").click();
    Locator form = ana.page().locator("form[action$=data-request]");
    form.locator("textarea").fill("Quiere saber qué tenemos de ella");
    form.locator("button").click();
    ana.reads("Conocer sus datos").looksWell("person-asked");
    isPaidUrgently(ana);
  }

  /** Without waiting for the month's plan. */
  private static void isPaidUrgently(Person ana) {
    ana.page().getByText("Pagar sin esperar el plan del mes").click();
    ana.page().locator("select[name=why]").selectOption("LONG_WAIT");
    ana.press("Preparar el pago urgente").reads("Pago urgente: ").looksWell("plan-urgent");
  }

  static void aRequestIsAnswered(Person dario) {
    dario.reads("Entregar sus datos a quien los pidió").looksWell("road-data-protection");
    dario.open("/console/data-protection").looksWell("data-protection");
    dario.page().locator("td.lead a").first().click();
    dario.reads("Quiere saber qué tenemos de ella").looksWell("data-request");
    Download file = dario.page().waitForDownload(() -> dario.press("Descargar todos sus datos"));
    assertThat(file.suggestedFilename()).startsWith("datos-").endsWith(".json");
    dario.page().getByLabel("Qué se le dice a la persona").fill("Se le entregó en papel.");
    dario.press("Se atendió").reads("Atendida");
  }

  static void aBreachIsEntered(Person dario) {
    dario.open("/console/data-protection/breaches").looksWell("breach-new");
    dario.page().locator("textarea").fill("Un teléfono perdido en la terminal");
    dario.page().locator("input[name=happened]").fill("2026-01-01");
    dario.page().locator("input[name=noticed]").fill("2026-01-02T10:00");
    dario.press("Anotar").reads("Todavía nada.").looksWell("breach");
    dario.page().locator("select[name=kind]").selectOption("AUTHORITY_TOLD");
    dario.page().locator("textarea").fill("Oficio 12 a la autoridad");
    dario.press("Agregar").reads("Autoridad avisada").open("/console/data-protection");
    dario.looksWell("data-protection-later");
    dario.open("/console/agreements").looksWell("agreements");
    dario.page().locator("td.lead a").first().click();
    dario.reads("Confirmado").looksWell("agreement");
    dario.open("/console/screening").reads("no se coteja a nadie").looksWell("screening");
  }

  static void dataGoOrAreCorrected(Person dario, String phone) {
    asks(dario, ELSA, "ERASURE");
    dario.press("Proponer la supresión").reads("La propuso usted").looksWell("erasure-proposed");
    asks(dario, phone, "RECTIFICATION");
    dario.page().getByText("Proponer los datos correctos").click();
    dario.page().locator("input[name=NAME]").fill("Rosa Elena Vera");
    dario.page().locator("input[name=PHONE]").fill("12");
    Locator form = dario.page().locator("form[action$=rectification]");
    form.locator("button").click();
    dario.reads("ese número no puede existir").looksWell("data-request-rectify");
    dario.page().locator("input[name=PHONE]").fill("");
    form.locator("button").click();
    dario.reads("La propuso usted").looksWell("rectification-proposed");
  }

  /** On the page of whoever asks, and on to the request. */
  private static void asks(Person dario, String phone, String kind) {
    dario.open("/console/people").page().getByLabel("Documento o teléfono").fill(phone);
    dario.press("Buscar").page().locator("main ul.todo a").first().click();
    dario.page().getByText("Anotar una solicitud").click();
    Locator form = dario.page().locator("form[action$=data-request]");
    form.locator("select").selectOption(kind);
    form.locator("textarea").fill("Lo pide en la oficina");
    form.locator("button").click();
    dario.follow("ERASURE".equals(kind) ? "Borrar sus datos" : "Corregir sus datos");
  }

  static void somebodyElseDoesIt(Person rita) {
    rita.open("/").reads("Hacer o retirar una supresión de datos").looksWell("home-two-people");
    rita.page().locator("main a[href*='/console/erasures/']").first().click();
    rita.reads("Elsa Prado").press("Suprimir para siempre").reads("Acta de supresión");
    rita.looksWell("erasure-done").open("/");
    rita.page().locator("main a[href*='/console/rectifications/']").first().click();
    rita.reads("Rosa Elena Vera").looksWell("rectification");
    rita.press("Aplicar la corrección").reads("Aplicada");
  }
}

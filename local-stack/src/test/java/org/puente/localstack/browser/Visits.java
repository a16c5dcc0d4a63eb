package org.puente.localstack.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.puente.localstack.demo.Cast;

/** What people do in the rooms beside the road. */
final class Visits {

  private Visits() {}

  /** Every room of theirs says all of it in the language they chose, and says it well. */
  static void speaksEnglish(Person who, String name) {
    who.press("English");
    List<Object> rooms =
        List.copyOf(
            (List<?>)
                who.page()
                    .locator(".rooms a")
                    .evaluateAll("links => links.map(link => link.getAttribute('href'))"));
    assertThat(rooms).as(name).isNotEmpty();
    for (Object room : rooms) {
      String path = room.toString();
      who.open(path).speaks(Tongue.EN);
      assertThat(who.page().locator(".rooms a").count()).as("%s at %s", name, path).isPositive();
      who.looksWell(name + path.replace("/console", "").replace('/', '-') + "-en");
    }
    who.press("Español").speaks(Tongue.ES);
  }

  static void theTrailIsReadAndTakenAlong(Person alba) {
    alba.open("/console/audit").reads("Registro de auditoría");
    alba.page().locator(".menu > summary").click();
    alba.reads("CSV con etiquetas HXL").looksWell("audit");
    alba.open("/console/audit?action=territory.added").reads("Sistema");
    alba.page().locator("td.lead a").first().click();
    alba.reads("Lo que cambió en").looksWell("audit-line");
    alba.open("/console/audit?lang=en").reads("Audit trail").reads("Logged in");
    alba.looksWell("audit-english").open("/console/audit?lang=es");
  }

  static void aPerson(Person rita) {
    rita.open("/console/plans/transfers?state=PAID").page().locator("td.lead a").first().click();
    rita.follow("Todo sobre esta persona").reads("Código de retiro emitido");
    rita.reads("Retiro en el cajero").looksWell("person");
  }

  static void programs(Person admin) {
    admin.open("/console/users").looksWell("users").open("/console/users/clients");
    admin.reads("Ningún programa tiene acceso.").looksWell("clients");
  }

  static void nonsenseIsGivenUp(Person ana) {
    ana.reads("Se adivinaron 0 de 2 columnas").press("Probar").reads("Falta el nombre");
    ana.looksWell("prepare-refused");
    ana.press("Descartar el archivo").reads("Se descartó antes de importarlo");
    ana.looksWell("import-discarded");
  }

  static void aFileIsTriedOut(Person ana) {
    ana.reads("Reconocido por el perfil puente-plantilla").looksWell("prepare");
    ana.press("Probar").readsAtLast("Prueba terminada").reads("puente-plantilla");
    ana.looksWell("import-tried");
    ana.page().getByText(Pattern.compile("^Importar \\(")).click();
    ana.readsAtLast("Listo");
  }

  /** By the plan's own export, with another amount for the first and a mistake in the second. */
  static void corrections(Person ana, Path folder) throws IOException {
    String plan = ana.page().url();
    ana.follow("Correcciones").reads("Sin correcciones").looksWell("corrections");
    String export = ana.page().request().get(plan + "/export?format=CSV").text();
    List<String> rows = new ArrayList<>(export.strip().lines().toList());
    rows.set(0, rows.get(0) + ";Motivo");
    rows.set(1, rows.get(1).replaceFirst(";\\d+\\.00;", ";40;") + ";Cobró una parte");
    rows.set(2, rows.get(2).replaceFirst(";\\d+\\.00;", ";43;"));
    correct(ana, Files.write(folder.resolve("plan.csv"), rows));
    ana.reads("Filas que no se pueden aplicar: 1").reads("Los cajeros no pueden");
    ana.looksWell("correction-refused").press("Dejarla").reads("nada cambió");
    correct(ana, Files.write(folder.resolve("plan.csv"), rows.subList(0, 2)));
    ana.reads("Aplicar los cambios (1)").looksWell("correction").press("Aplicar los cambios (1)");
    ana.reads("Correcciones aplicadas.");
    ana.page().locator("td.lead a").first().click();
    ana.reads("Cobró una parte").reads("Corregir el monto").looksWell("transfer");
    ana.page().navigate(plan);
  }

  private static void correct(Person officer, Path file) {
    officer.page().locator("input[type=file]").setInputFiles(file);
    officer.press("Ver qué cambiaría");
  }

  static void tiersAreProposed(Person ana) {
    ana.open("/console/programmes").page().locator("main a.card").click();
    ana.follow("Ver y cambiar").reads("Hasta USD").looksWell("tiers");
    Locator limits = ana.page().locator("input[name=upTo]");
    limits.nth(1).fill("5000");
    ana.page().getByLabel("Motivo").fill("Planes más grandes");
    ana.press("Proponer").reads("Los topes suben de renglón en renglón");
    limits.nth(1).fill("50000");
    limits.nth(2).fill("");
    ana.page().locator("input[name=approvals]").nth(2).fill("4");
    ana.press("Proponer").reads("La confirma otra persona.").looksWell("tiers-proposed");
  }

  static void tiersAreConfirmed(Person rita) {
    rita.open("/console/programmes").page().locator("main a.card").click();
    rita.follow("Ver y cambiar").reads("Planes más grandes").looksWell("tiers-to-confirm");
    rita.press("Confirmar la propuesta").reads("Rige desde ahora.").reads("4 aprobaciones");
  }

  static void aDeputyIsChosen(Person flor) {
    flor.open("/console/account").follow("Quién me reemplaza cuando no estoy");
    flor.reads("Nadie le reemplaza").looksWell("deputies");
    flor.page().getByLabel("Usuario de quien le reemplaza").fill(Cast.PROGRAMME_OFFICER);
    flor.page().locator("input[name=until]").fill(LocalDate.now().plusDays(14).toString());
    flor.page().getByLabel("Motivo").fill("Vacaciones");
    flor.press("Dejar en mi lugar").reads("Esos roles no pueden estar en una sola persona");
    flor.page().getByLabel("Usuario de quien le reemplaza").fill(Cast.COORDINATOR);
    flor.press("Dejar en mi lugar").reads("Quedó en su lugar.").looksWell("deputies-given");
  }

  static void aDeputyKnows(Person rita) {
    rita.open("/console/account").follow("Quién me reemplaza cuando no estoy");
    rita.reads("Usted reemplaza a").looksWell("deputies-standing").press("Terminar");
  }

  static void money(Person flor) {
    flor.open("/console/money").looksWell("money");
    flor.page().locator("a.card.linked").first().click();
    flor.reads("Hacia adelante").looksWell("money-programme");
    String programme = flor.page().url();
    flor.page().locator("#funding table a").first().click();
    flor.reads("Confirmado").looksWell("money-funding");
    flor.page().navigate(programme + "/ledger");
    flor.looksWell("money-ledger").page().locator("td.lead a").first().click();
    flor.looksWell("money-entry");
  }

  /** What partners owe, and the file of one transfer for whoever audits. */
  static void papers(Person flor) {
    flor.open("/console/programmes").page().locator("main a.card").click();
    flor.follow("Informes de socios").reads("No se ha pedido ningún informe");
    flor.page().locator("input[name=title]").fill("Informe de enero");
    flor.page().locator("input[name=dueOn]").fill("2026-02-10");
    flor.press("Pedir un informe").reads("Informe pedido.").reads("Atrasado");
    flor.looksWell("reports");
    flor.open("/console/plans/transfers?state=PAID").page().locator("td.lead a").first().click();
    flor.looksWell("transfer-paid");
    Download file =
        flor.page()
            .waitForDownload(
                () -> flor.page().locator("main a[href*='/evidence']").first().click());
    assertThat(file.suggestedFilename()).endsWith(".pdf");
    flor.reads("Mensajes a la persona");
    AtTheBanks.daysAreLookedAt(flor);
  }

  static void notices(Person rita) {
    rita.page().locator("a.bell").click();
    rita.reads("Lo que espera por usted").looksWell("notices");
    rita.page().getByText(Pattern.compile("^Marcar todo como leído")).click();
    rita.reads("Todos los avisos quedaron como leídos.");
  }

  /** At the machine, with the code that came to the phone, wrong ones first. */
  static void cash(Person somebody, String phone) {
    somebody.open("/handset");
    somebody.page().getByLabel("Número de teléfono").fill(phone);
    somebody.press("Ver").readsAtLast("su código de retiro es").looksWell("handset");
    String code = digits(somebody.page().getByText("su código de retiro es"), 10);
    somebody.open("/banks/a/atm").reads("Ingrese su código de retiro").looksWell("atm");
    type(somebody, "12").reads("El código tiene diez números.");
    type(somebody, "34567890").reads("El código o la clave no son correctos.");
    type(somebody, code).reads("¿Cuánto desea retirar?").looksWell("atm-amount");
    somebody.page().locator("#choices button").last().click();
    somebody.reads("Su código ya está cobrado por completo. Gracias.").looksWell("atm-notes");
  }

  private static String digits(Locator text, int many) {
    return text.first().innerText().replaceAll(".*?(\\d{%d}).*".formatted(many), "$1");
  }

  private static Person type(Person person, String digits) {
    person.page().keyboard().type(digits);
    person.page().keyboard().press("Enter");
    return person;
  }

  static Person bring(Person officer, Path file) {
    officer.page().locator("input[type=file]").setInputFiles(file);
    PlaywrightAssertions.assertThat(officer.page().getByText(file.getFileName().toString()).first())
        .isVisible();
    return officer.press("Traer y revisar");
  }
}

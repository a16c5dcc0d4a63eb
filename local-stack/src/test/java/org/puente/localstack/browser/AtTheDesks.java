package org.puente.localstack.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What is typed at the desks for codes on paper and by phone, in English where it is nonsense. */
final class AtTheDesks {

  private static final String SOUND = "The bank wrote so today";

  private AtTheDesks() {}

  /** Machines of a bank, from an empty list through a wrong file to one that is there. */
  static void machinesAreBrought(Person fabian, Path folder) throws IOException {
    String heading = "territorio,lugar,nombre,dirección,horario,accesible,nota,note\n";
    String machine = "tulcan,Tulcán,Cajero Parque,Av. Bolívar 12,24h,sí,guardia,guard\n";
    fabian.open("/console/banks").follow("Cajeros").reads("Todavía no se ha traído ningún cajero");
    fabian.looksWell("machines-empty");
    brings(fabian, folder, "").reads("Elija un archivo.");
    brings(fabian, folder, "pan;leche\n1;2\n").reads("Faltan columnas en el archivo");
    brings(fabian, folder, heading).reads("no tiene ninguna fila");
    brings(fabian, folder, "\0\1\2").reads("El archivo está dañado");
    brings(fabian, folder, heading + machine.replace(",24h", "," + "x".repeat(10_000)))
        .reads("El archivo tiene filas con problemas");
    brings(fabian, folder, heading + machine + "manta,,Cajero,Malecón 3,,quizás,,\n");
    fabian.reads("Escriba sí o no.").looksWell("machines-rows");
    brings(fabian, folder, heading + machine).reads("Desde ahora este banco tiene 1 cajero.");
    fabian.reads("Sin gradas").looksWell("machines");
    fabian.open(fabian.page().url() + "?place=Nada&lang=en").reads("guard");
    fabian.speaks(Tongue.EN).open("/?lang=es");
  }

  private static Person brings(Person fabian, Path folder, String content) throws IOException {
    Path file = Files.writeString(folder.resolve("cajeros.csv"), content);
    fabian.page().locator("input[type=file]").setInputFiles(file);
    return fabian.press("Traer");
  }

  /** Where the page asks for a code of the second factor. */
  static void showsCode(Person who, String user) {
    Locator code = who.page().locator("main input[name=otp]");
    if (code.count() > 0) {
      code.first().fill(who.code(user));
    }
  }

  /** A form of something, as if it were of something that is not. */
  static String ofNobody(String form) {
    return form.replaceFirst("(action=\"[^\"]*/)[0-9a-f-]{36}/", "$1" + UUID.randomUUID() + "/");
  }

  static void nonsenseOnSlips(Person rita, String slips, String batch) {
    rita.open("/?lang=en");
    new Nonsense(rita, batch, "/codes")
        .in("reason", "Reason", Map.of("tickets", ""))
        .in("tickets", "Tickets", Map.of("reason", SOUND), List.of(""));
    assertThat(new Nonsense(rita, batch, "/codes").send(Map.of("reason", SOUND, "tickets", "9999")))
        .contains("Tickets");
    assertThat(
            new Nonsense(rita, batch, "/codes")
                .send(Map.of("reason", SOUND, "tickets", "", "otp", "x".repeat(10_000))))
        .containsIgnoringCase("code");
    rita.open("/?lang=es");
  }

  static void nonsenseOnCalls(Person ana, String call) {
    new Nonsense(ana, call, "/outcome").in("outcome", "Outcome", Map.of());
    ana.open(call).press("Take the call and see the number");
    new Nonsense(ana, call, "/words").in("recognised", "that it is this person", Map.of());
    ana.open("/?lang=es");
  }

  static void nonsenseOnOrder(Person fabian, String order) {
    fabian.open("/?lang=en");
    new Nonsense(fabian, order, "/propose")
        .in("reason", "Reason", Map.of("claim", "NO_FUNDS"))
        .in("claim", "What the bank said", Map.of("reason", SOUND))
        .in("amount", "How much was withdrawn", Map.of("claim", "WITHDRAWN", "reason", SOUND));
  }

  static void nonsenseOnClaims(Person flor, String boxes) {
    String claim =
        flor.page().locator("form[action$='/claim'] input[name=claim]").first().inputValue();
    new Nonsense(flor, boxes, "/boxes/find").in("serial", "The bank’s number", Map.of());
    new Nonsense(flor, boxes, "/boxes/claim")
        .in("note", "Note", Map.of("claim", claim, "answer", "CLAIMED"))
        .in("answer", "What the bank did", Map.of("claim", claim, "note", SOUND))
        .in("claim", "What the bank said", Map.of("answer", "CLAIMED", "note", SOUND));
    assertThat(
            new Nonsense(flor, boxes, "/boxes/claim")
                .send(
                    Map.of(
                        "claim", UUID.randomUUID().toString(), "answer", "CLAIMED", "note", SOUND)))
        .contains("doesn’t exist any more");
    flor.open("/?lang=es");
  }

  /** What no choice of the page sends. */
  static void nonsenseInAddresses(Person flor) {
    String reports = "/console/reconciliation/reports";
    flor.open(reports + "?days=abc").reads("What is in “Period in days” cannot be understood");
    flor.speaks(Tongue.EN).open(reports + "?fsp=NADA&days=1").reads("Success and waiting");
    flor.open("/console/reconciliation/days?fsp=NADA").speaks(Tongue.EN);
  }

  /** Without account: wrong, right, and a second time. */
  static void looksUp(Person somebody, List<String> pass) {
    looks(somebody, "x".repeat(40), "abc").reads("no hay nada que mostrar");
    looks(somebody, pass.getFirst(), pass.getLast()).looksWell("estado");
    assertThat(somebody.page().locator(".said").innerText())
        .doesNotContain("no hay nada que mostrar");
    looks(somebody, pass.getFirst(), pass.getLast()).reads("no hay nada que mostrar");
    looks(somebody.open("/estado?lang=en"), "\0", "").reads("There is nothing to show");
  }

  private static Person looks(Person somebody, String reference, String code) {
    if (!somebody.page().url().contains("/estado")) {
      somebody.open("/estado");
    }
    somebody.page().locator("form").evaluate("form => form.noValidate = true");
    somebody.page().locator("#reference").fill(reference);
    somebody.page().locator("#code").fill(code);
    somebody.page().locator("button").click();
    return somebody;
  }
}

package org.puente.localstack.browser;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.puente.localstack.ProjectHome;
import org.puente.localstack.demo.Cast;
import org.puente.localstack.stack.House;
import org.puente.localstack.stack.Jars;
import org.puente.localstack.stack.Stack;
import org.puente.localstack.stack.StackPlan;

/** The banks room before the real payment service: stop, boxes of codes, files carried by hand. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BanksInBrowserIT {

  /** Every file bank has a portal only. */
  private static final String PORTALS =
      """
      {"puente":{"file-banks":[
        {"fsp":"BANK_C","description":"classpath:banks/cordillera.yaml","poll":"1s"},
        {"fsp":"BANK_D","description":"classpath:banks/pacifico-sur.yaml","poll":"1s"},
        {"fsp":"BANK_E","description":"classpath:banks/cordillera.yaml","poll":"1s"}]}}
      """;

  private static final String FABIAN = Cast.FINANCE_OFFICERS.get(0);
  private static final String FLOR = Cast.FINANCE_OFFICERS.get(1);

  private Chromium chromium;
  private Stack stack;
  private Town town;
  private Path data;

  @BeforeAll
  void start(@TempDir Path folder) {
    data = folder.resolve("data");
    Path project = ProjectHome.find();
    Jars.assumeBuilt(project, House.values());
    chromium = Chromium.orSkip();
    stack =
        Stack.start(
            StackPlan.throwaway(project, data)
                .withSettings(Map.of("SPRING_APPLICATION_JSON", PORTALS)),
            (part, took) -> System.out.println("  " + part + " " + took.toMillis() + " ms"));
    town = new Town(stack, folder);
  }

  @AfterAll
  void stop() {
    if (stack != null) {
      stack.close();
    }
    if (chromium != null) {
      chromium.close();
    }
  }

  private Person at(Width width, String user) {
    return new Person(chromium, town.console(), width).logIn(user);
  }

  @Test
  void aBankIsStoppedAndGoesOn() {
    try (var fabian = at(Width.DESK, FABIAN)) {
      fabian.open("/console/banks").reads("Trabajando").looksWell("banks");
      fabian.opens("Detener este banco");
      fabian.page().locator("details[open] textarea").fill("El banco avisó de un corte");
      confirm(fabian, FABIAN, "Detener ahora").reads("Detenido: no se envía nada nuevo.");
      fabian.reads("El banco avisó de un corte").looksWell("banks-stopped");
      fabian.open("/console/banks?lang=en").reads("Stopped by " + FABIAN).speaks(Tongue.EN);
      fabian.looksWell("banks-en").open("/console/banks?lang=es");
    }
    try (var flor = at(Width.PHONE, FLOR)) {
      flor.open("/console/banks").opens("Seguir con los pagos");
      confirm(flor, FLOR, "Seguir con los pagos").reads("Los pagos siguen.");
      flor.open("/console/programmes").page().locator("main a.card").click();
      flor.reads("Detener o seguir").opens("Detener este programa");
      flor.looksWell("programme-stop");
    }
  }

  @Test
  void aBoxOfCodesIsBroughtByOneAndConfirmedByAnother(@TempDir Path folder) throws Exception {
    Path box = Files.writeString(folder.resolve("lote-7.csv"), box());
    try (var fabian = at(Width.DESK, FABIAN)) {
      fabian.open("/console/banks").follow("Lotes de códigos").reads("Todavía no se ha traído");
      fabian.looksWell("boxes-empty");
      brings(fabian, box, "30", "900").reads("Los totales no cuadran").looksWell("boxes-refused");
      Path twice = Files.writeString(folder.resolve("repetido.csv"), again(Files.readString(box)));
      brings(fabian, twice, "13", "390").reads("Está dos veces en el archivo.");
      fabian.looksWell("boxes-rows");
      brings(fabian, box, "12", "360").reads("Ahora lo confirma otra persona.");
      fabian.reads("Espera a otra persona");
    }
    try (var flor = at(Width.PHONE, FLOR)) {
      flor.open("/console/banks/BANK_F/boxes").opens("Confirmar");
      confirm(flor, FLOR, "Confirmar").reads("Lote confirmado").looksWell("boxes");
      flor.open("/console/banks/BANK_F/boxes?lang=en").reads("Codes there are").speaks(Tongue.EN);
      flor.open("/console/banks?lang=es").reads("Quedan pocos códigos").looksWell("banks-low");
    }
  }

  @Test
  void whatIsNoFileOfTheBanksIsRefusedOnceTwoPeopleBroughtIt(@TempDir Path folder)
      throws IOException {
    Path answer = Files.writeString(folder.resolve("respuesta.txt"), "esto no es de un banco\n");
    try (var fabian = at(Width.DESK, FABIAN)) {
      fabian.open("/console/banks/BANK_D/files").reads("Este banco solo tiene un portal");
      fabian.looksWell("files-empty");
      bring(fabian, answer).reads("Falta otra persona");
    }
    try (var flor = at(Width.PHONE, FLOR)) {
      flor.open("/console/banks/BANK_D/files").opens("Confirmar").looksWell("files");
      confirm(flor, FLOR, "Confirmar").reads("Confirmado: el archivo se lee ahora.");
      awaits(flor, "No se aceptó").follow("respuesta.txt").reads("No es ninguno de los formatos");
      flor.looksWell("file-refused").open(flor.page().url() + "?lang=en").reads("Not accepted");
      flor.speaks(Tongue.EN).open("/console/banks/BANK_D/files?lang=en").speaks(Tongue.EN);
      flor.open("/console/banks?lang=es");
    }
  }

  @Test
  void paymentsGoToAPortalAndTheBanksAnswerComesBackByTheHandsOfTwo() throws IOException {
    town.registered();
    town.released("cuenca");
    Path carried;
    String name;
    try (var fabian = at(Width.DESK, FABIAN)) {
      fabian.open("/console/banks/BANK_C/files");
      awaits(fabian, "Listo para el banco").opens("Descargar para el banco");
      Download file =
          fabian.page().waitForDownload(() -> confirm(fabian, FABIAN, "Descargar para el banco"));
      name = file.suggestedFilename();
      carried = Files.copy(file.path(), data.resolve(name));
      assertThat(Files.readString(carried, ISO_8859_1).lines()).allMatch(it -> it.startsWith("PA"));
      awaits(fabian, "Lo llevó " + FABIAN).reads("Falta otra persona").looksWell("files-taken");
    }
    try (var flor = at(Width.PHONE, FLOR)) {
      flor.open("/console/banks/BANK_C/files").opens("Confirmar que está en el banco");
      confirm(flor, FLOR, "Confirmar que está en el banco").reads("Queda anotado");
      awaits(flor, "En el banco desde").looksWell("files-delivered");
    }
    Path answer = answered(carried);
    try (var fabian = at(Width.DESK, FABIAN)) {
      bring(fabian.open("/console/banks/BANK_C/files"), answer);
    }
    try (var flor = at(Width.PHONE, FLOR)) {
      flor.open("/console/banks/BANK_C/files").opens("Confirmar");
      confirm(flor, FLOR, "Confirmar").reads("Confirmado: el archivo se lee ahora.");
      awaits(flor, "Aplicado").reads("Contestado").looksWell("files-answered");
      flor.follow(answer.getFileName().toString()).reads("Aplicada").looksWell("file");
    }
  }

  /** What the bank lays down once somebody left it that file. */
  private Path answered(Path file) throws IOException {
    Path bank = data.resolve("simulator/files/c/client");
    Path name = bank.resolve("in").resolve(file.getFileName());
    Files.move(file, name, StandardCopyOption.ATOMIC_MOVE);
    await().atMost(Duration.ofSeconds(60)).until(() -> response(bank.resolve("out")).isPresent());
    return response(bank.resolve("out")).orElseThrow();
  }

  private static Optional<Path> response(Path out) throws IOException {
    try (Stream<Path> files = Files.list(out)) {
      return files.filter(it -> it.getFileName().toString().startsWith("RESP_")).findFirst();
    }
  }

  private static Person bring(Person officer, Path file) {
    officer.page().locator("input[type=file]").setInputFiles(file);
    return officer.press("Traer").reads("Ahora lo confirma otra persona.");
  }

  private static Person awaits(Person officer, String words) {
    await()
        .pollInSameThread()
        .atMost(Duration.ofSeconds(90))
        .until(
            () -> {
              officer.page().reload();
              return officer.page().content().contains(words);
            });
    return officer;
  }

  private static Person brings(Person officer, Path file, String codes, String total) {
    officer.page().locator("input[type=file]").setInputFiles(file);
    officer.page().locator("input[name=codes]").fill(codes);
    officer.page().locator("input[name=total]").fill(total);
    return officer.press("Traer");
  }

  /** Sends the form that lies open, with a code of the second factor where it asks for one. */
  private static Person confirm(Person officer, String user, String button) {
    var code = officer.page().locator("details[open] input[name=otp]");
    if (code.count() > 0) {
      code.first().fill(officer.code(user));
    }
    officer
        .page()
        .locator("details[open] button[type=submit]")
        .filter(new Locator.FilterOptions().setHasText(button))
        .first()
        .click();
    return officer;
  }

  /** Twelve codes of 30, as the bank hands them over. */
  private String box() throws IOException, InterruptedException {
    var answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(town.bank().resolve("/control/banks/f/boxes"))
                    .header("Content-Type", "application/json")
                    .POST(
                        BodyPublishers.ofString(
                            "{\"denominations\":[{\"amount\":\"30\",\"codes\":12}]}"))
                    .build(),
                BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }

  private static String again(String box) {
    return box.stripTrailing() + "\n" + box.lines().skip(1).findFirst().orElseThrow() + "\n";
  }
}

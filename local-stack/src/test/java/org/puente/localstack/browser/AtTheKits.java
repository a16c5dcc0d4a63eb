package org.puente.localstack.browser;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** What happens where kits are handed over. */
final class AtTheKits {

  private AtTheKits() {}

  static void oneIsHandedOver(Person carla) {
    carla.open("/console/kits?site=tulcan&q=zzz").reads("Nadie con ese número o nombre");
    carla.page().locator("#q").fill("ma");
    carla.reads("Entregar Kit de higiene").looksWell("kits").follow("Entregar Kit de higiene");
    carla.reads("¿Cómo se identificó?").looksWell("kit");
    carla.page().getByLabel("Firma en papel").check();
    carla.press("Entregado").reads("Quedó registrado.").looksWell("kit-handed");
  }

  /** A coordinator opens a shift, and a volunteer without an account comes in on a phone. */
  static void aVolunteerComesForAShift(Person rita, Person phone) {
    rita.open("/console/kits/shifts").reads("Todavía no hay turnos").looksWell("shifts-none");
    rita.page().locator("select[name=site]").selectOption("tulcan");
    rita.page().locator("input[name=until]").fill(inTwoHours());
    rita.press("Abrir").reads("La clave se muestra solo esta vez").looksWell("shift-opened");
    String code = rita.page().locator("main strong.num").nth(0).innerText();
    String pin = rita.page().locator("main strong.num").nth(1).innerText();
    comes(phone.open("/shift?code=" + code), "000000x");
    phone.reads("no van juntos").looksWell("shift-door");
    comes(phone, pin);
    phone.reads("Entregados en Tulcán").looksWell("kits-shift");
    rita.open("/console/kits/shifts").reads("Nelly").looksWell("shifts");
    rita.press("Cerrar").reads("Terminado");
    phone.open("/console/kits").reads("El turno terminó");
  }

  /** On the clock of the site. */
  private static String inTwoHours() {
    return LocalTime.now(ZoneId.of("America/Guayaquil"))
        .plusHours(2)
        .format(DateTimeFormatter.ofPattern("HH:mm"));
  }

  private static void comes(Person phone, String pin) {
    phone.page().locator("input[name=pin]").fill(pin);
    phone.page().locator("input[name=name]").fill("Nelly");
    phone.press("Entrar");
  }
}

package org.puente.distribution.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.puente.distribution.Api;
import org.puente.distribution.DistributionTest;
import org.puente.events.access.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Wired as an installation that sends mail wires it. */
@DistributionTest
@DirtiesContext
class MailPagesIT {

  private static final String MAIL = "/console/account/mail";
  private static final String PASSWORD = "lluvia sobre el tejado azul";
  private static final Pattern CODE = Pattern.compile("\\b\\d{8}\\b");
  private static final GreenMail SERVER = new GreenMail(ServerSetupTest.SMTP.dynamicPort());

  @Autowired Api api;

  @DynamicPropertySource
  static void mail(DynamicPropertyRegistry registry) {
    SERVER.start();
    registry.add("puente.mail.enabled", () -> true);
    registry.add("puente.mail.from", () -> "puente@example.org");
    registry.add("spring.mail.host", () -> "127.0.0.1");
    registry.add("spring.mail.port", () -> SERVER.getSmtp().getPort());
  }

  @AfterAll
  static void stop() {
    SERVER.stop();
  }

  @Test
  void anAddressIsConfirmedByItsOwnerAndSwitchedOff() throws Exception {
    String name = "correo." + UUID.randomUUID().toString().substring(0, 8);
    api.addUser(name, PASSWORD, Role.FIELD_STAFF);
    var sara = new Visitor(api.url());
    sara.send("/login", "/login", Map.of("username", name, "password", PASSWORD));
    assertThat(sara.get("/console/account").body()).contains(MAIL);
    assertThat(sara.get(MAIL).body()).contains("no se le envía nada").doesNotContain("??");

    assertThat(sara.send(MAIL, MAIL + "/address", Map.of("address", "sara en casa")).body())
        .contains("Eso no es una dirección de correo.", "sara en casa");
    assertThat(sara.send(MAIL, MAIL + "/address", Map.of("address", "sara@example.org")).body())
        .contains("Le enviamos un código.", "Lo enviamos a sara@example.org");
    assertThat(sara.send(MAIL, MAIL + "/code", Map.of("otp", "12")).body())
        .contains("Ese código no es correcto");
    assertThat(sara.send(MAIL, MAIL + "/code", Map.of("otp", code())).body())
        .contains("Su correo quedó confirmado.", "Confirmado", "Se envía cada día desde las 7:00");
    assertThat(sara.send(MAIL, MAIL + "/digest", Map.of("wanted", "false")).body())
        .contains("Usted lo apagó.");
    assertThat(sara.send(MAIL, MAIL + "/removal", Map.of()).body())
        .contains("Quitamos su correo.", "no se le envía nada");

    SERVER.stop();
    assertThat(sara.send(MAIL, MAIL + "/address", Map.of("address", "sara@example.org")).body())
        .contains("El correo no se pudo enviar.");
  }

  private static String code() throws Exception {
    var message = SERVER.getReceivedMessages()[0];
    assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    var code = CODE.matcher(message.getContent().toString());
    assertThat(code.find()).isTrue();
    return code.group();
  }
}

package org.puente.payments.fsp.gsma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.puente.payments.fsp.Credentials;
import org.puente.payments.fsp.Fsp;
import org.puente.payments.fsp.Purpose;
import tools.jackson.databind.json.JsonMapper;

/** Mutual TLS against a real server, with certificates made here. */
class ClientTlsTest {

  private static final String PASSWORD = "change-it";

  @TempDir static Path folder;

  @Test
  void a_bank_that_wants_our_certificate_gets_it_and_is_known_by_its_own() throws Exception {
    Certificate bank = certificate("bank", "+0d");
    Certificate ours = certificate("ours", "+0d");
    Certificate stranger = certificate("stranger", "+0d");
    try (StandInBank server = server(bank, ours)) {
      assertThat(place(server, ours, bank)).isInstanceOf(Reply.Answered.class);
      assertThat(server.got()).hasSize(1);

      assertThat(place(server, ours, stranger))
          .as("somebody in the bank's place gets nothing")
          .isEqualTo(new Reply.NotSent(GsmaHttp.NEVER_CONNECTED));
      assertThat(place(server, null, bank))
          .as("without our certificate")
          .isNotInstanceOf(Reply.Answered.class);
      assertThat(place(server, stranger, bank))
          .as("with another's")
          .isNotInstanceOf(Reply.Answered.class);
      assertThat(server.got()).hasSize(1);
    }
  }

  @Test
  void what_cannot_be_used_is_said_when_it_is_configured() throws Exception {
    Certificate ours = certificate("in-time", "+0d");
    Certificate old = certificate("old", "-800d");
    Path nothing = folder.resolve("nothing.p12");
    Path junk = Files.writeString(folder.resolve("junk.p12"), "junk");

    assertRefused(new Credentials.Store(nothing, PASSWORD), "key store of BANK_A", "nothing.p12");
    assertRefused(new Credentials.Store(junk, PASSWORD), "cannot be opened", "junk.p12");
    assertRefused(new Credentials.Store(ours.keys(), "wrong"), "password");
    assertRefused(new Credentials.Store(ours.trust(), PASSWORD), "holds no key");
    assertRefused(new Credentials.Store(old.keys(), PASSWORD), "is good from", "old.p12");
  }

  private static void assertRefused(Credentials.Store keys, String... says) {
    Credentials.Tls tls = new Credentials.Tls(keys, null);
    assertThatThrownBy(() -> ClientTls.context("BANK_A", tls, Clock.systemUTC()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContainingAll(says)
        .hasMessageNotContaining(PASSWORD);
  }

  @Test
  void a_certificate_that_is_good_now_will_not_be_for_ever() throws Exception {
    Certificate ours = certificate("a-year", "+0d");
    Credentials.Tls tls = new Credentials.Tls(ours.store(), null);
    Clock later =
        Clock.fixed(Instant.now().plus(Duration.ofDays(400)), ZoneOffset.UTC); // the file's own

    assertThat(ClientTls.context("BANK_A", tls, Clock.systemUTC())).isNotNull();
    assertThatThrownBy(() -> ClientTls.context("BANK_A", tls, later))
        .isInstanceOf(IllegalStateException.class);
  }

  private record Certificate(Path keys, Path trust) {
    Credentials.Store store() {
      return new Credentials.Store(keys, PASSWORD);
    }
  }

  private static Reply place(StandInBank server, @Nullable Certificate ours, Certificate bank) {
    Credentials.Tls tls =
        new Credentials.Tls(
            ours == null ? null : ours.store(), new Credentials.Store(bank.trust(), PASSWORD));
    Fsp fsp =
        new Fsp(
            "BANK_A",
            TestBanks.LIMITS,
            new Fsp.Endpoint(
                URI.create("https://localhost:" + server.port() + "/banks/a"),
                "account",
                new Credentials("key", null, tls),
                Duration.ofSeconds(5),
                Duration.ofSeconds(10)),
            TestBanks.pace(1_000, Duration.ofSeconds(5)));
    return new GsmaHttp(fsp, new Guard(fsp), JsonMapper.shared(), Clock.systemUTC())
        .send(Purpose.ISSUING, "POST", "/orders", Map.of("amount", "80.00"), Map.of());
  }

  private static StandInBank server(Certificate bank, Certificate client) throws IOException {
    SSLContext context =
        ClientTls.context(
            "the bank",
            new Credentials.Tls(bank.store(), new Credentials.Store(client.trust(), PASSWORD)),
            Clock.systemUTC());
    HttpsServer server = HttpsServer.create(StandInBank.anywhere(), 0);
    server.setHttpsConfigurator(
        new HttpsConfigurator(context) {
          @Override
          public void configure(HttpsParameters parameters) {
            SSLParameters wanted = context.getDefaultSSLParameters();
            wanted.setNeedClientAuth(true);
            parameters.setSSLParameters(wanted);
          }
        });
    return new StandInBank(server, _ -> new StandInBank.Says(201, "{}"));
  }

  /** Good for a year from {@code start}, as keytool understands it. */
  private static Certificate certificate(String name, String start) throws Exception {
    Certificate made =
        new Certificate(folder.resolve(name + ".p12"), folder.resolve(name + "-trust.p12"));
    Path file = folder.resolve(name + ".crt");
    keytool(
        made.keys(),
        List.of(
            "-genkeypair",
            "-keyalg",
            "EC",
            "-groupname",
            "secp256r1",
            "-dname",
            "CN=" + name,
            "-startdate",
            start,
            "-validity",
            "365",
            "-ext",
            "san=dns:localhost"));
    keytool(made.keys(), List.of("-exportcert", "-rfc", "-file", file.toString()));
    keytool(made.trust(), List.of("-importcert", "-noprompt", "-file", file.toString()));
    return made;
  }

  private static void keytool(Path store, List<String> arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(arguments);
    command.addAll(
        List.of(
            "-alias",
            "one",
            "-storetype",
            "PKCS12",
            "-keystore",
            store.toString(),
            "-storepass",
            PASSWORD));
    Process keytool =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("keytool.log").toFile())
            .start();
    assertThat(keytool.waitFor()).as(Files.readString(folder.resolve("keytool.log"))).isZero();
  }
}

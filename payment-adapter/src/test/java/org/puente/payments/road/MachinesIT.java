package org.puente.payments.road;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.puente.events.access.Caller;
import org.puente.events.access.Grant;
import org.puente.events.access.Role;
import org.puente.events.testing.TestTokens;
import org.puente.payments.machines.Machine;
import org.puente.payments.machines.Machines;
import org.puente.payments.messages.ShortText;
import org.puente.payments.road.BankProcess.PhoneText;
import org.puente.payments.road.Issued.Ready;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever has a code and writes a place is told of machines there; nobody else is. */
class MachinesIT extends OnTheRoad {

  private static final String PATH = "/api/v1/fsps/BANK_A/machines";
  private static final String MARTA = TestTokens.token("marta", Role.FINANCE_OFFICER);
  private static final String FILE =
      """
      territorio,lugar,nombre,dirección,horario,accesible,nota,note
      tulcan,Tulcán,Cajero Parque,Av. Bolívar 12,24h,no,guardia en la puerta,guard at the door
      tulcan,Tulcán,Cajero Terminal,Terminal terrestre,6:00-22:00,sí,,
      manta,Manta,Cajero Malecón,Malecón 3,24h,sí,,
      """;

  @SuppressWarnings("NullAway.Init") // set before each test
  private Issued issued;

  @Autowired Machines machines;

  @BeforeEach
  void bank() {
    issued = new Issued(jdbc);
    machines.replace(
        Issued.FSP,
        List.of(
            machine("Tulcán", "Cajero Parque", false, "guardia en la puerta"),
            machine("Tulcán", "Cajero Terminal", true, null),
            machine("Manta", "Cajero Malecón", true, null)));
  }

  @Test
  void a_file_replaces_an_fsps_machines_and_each_sees_those_of_their_territories() {
    assertThat(send(FILE, MARTA).body()).isEqualTo("{\"machines\":3}");
    assertThat(send(FILE, MARTA).statusCode()).isEqualTo(200);

    assertThat(Doors.get(PATH, Role.COORDINATOR).body())
        .contains("Cajero Parque", "guard at the door", "Cajero Malecón");
    assertThat(get(at("manta"))).contains("Cajero Malecón").doesNotContain("Cajero Parque");
    assertThat(
            jdbc.queryForList(
                "SELECT actor FROM audit_event WHERE action = 'machines.replaced' AND subject = 'BANK_A'",
                String.class))
        .contains("marta");
  }

  @Test
  void a_file_with_a_mistake_changes_nothing_and_names_row_and_field() {
    send(FILE, MARTA);
    assertThat(send(FILE.replace("24h,no", "24h,quizás").replace("Malecón 3", ""), MARTA).body())
        .contains("machines-wrong-rows", "\"row\":2,\"field\":\"accessible\"")
        .contains("\"row\":4,\"field\":\"address\",\"reason\":\"missing\"");
    assertThat(send("lugar,nombre\nTulcán,x\n", MARTA).body())
        .contains("machines-missing-columns", "territory", "address");
    assertThat(send(FILE.lines().findFirst().orElseThrow() + "\n", MARTA).body())
        .contains("machines-unread", "NO_ROWS");
    assertThat(send("no es una tabla", MARTA).body()).contains("machines-");

    assertThat(Doors.get(PATH, Role.COORDINATOR).body()).contains("Cajero Parque");
    assertThat(Doors.get(PATH.replace("BANK_A", "NADA"), Role.COORDINATOR).statusCode())
        .isEqualTo(404);
  }

  @Test
  void a_row_of_tags_is_no_machine() {
    assertThat(
            send(FILE.replaceFirst("\n", "\n#adm2+code,#loc+name,#org,#loc,,,,\n"), MARTA).body())
        .isEqualTo("{\"machines\":3}");
  }

  @Test
  void whoever_has_the_role_in_one_place_replaces_no_fsps_machines() {
    send(FILE, MARTA);
    assertThat(send(FILE, at("tulcan")).statusCode()).isEqualTo(403);
    assertThat(send(FILE, TestTokens.token("rita", Role.COORDINATOR)).statusCode()).isEqualTo(403);
    assertThat(Doors.get(PATH, Role.COORDINATOR).body()).contains("Cajero Malecón");
  }

  @Test
  void whoever_has_a_code_is_told_of_machines_at_the_place_that_they_write() {
    Ready transfer = issued.ready(1, Issued.phone(), (String) null);

    banks.write(transfer.phone(), "ayuda tulcan");
    String answer = answer(transfer.phone());

    assertThat(answer)
        .startsWith("Puede ir a: Cajero Terminal, Calle 1, 24h, sin gradas; Cajero Parque")
        .contains("guardia en la puerta", "llame gratis al")
        .doesNotContain("Malecón");
    assertThat(ShortText.of(answer).segments()).hasSizeLessThanOrEqualTo(2);
    banks.write(transfer.phone(), "HELP Manta");
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(banks.textsTo(transfer.phone()))
                    .extracting(PhoneText::text)
                    .anyMatch(text -> text.startsWith("You can go to: Cajero Malecón")));
  }

  @Test
  void a_place_that_we_know_of_somebody_is_never_told() {
    Ready transfer = issued.ready(1, Issued.phone(), (String) null);
    banks.write(transfer.phone(), "AYUDA");
    assertThat(answer(transfer.phone()))
        .startsWith("La ayuda es gratuita")
        .doesNotContain("Cajero", "ulc");
  }

  @Test
  void whoever_has_no_code_is_told_of_no_machine() {
    String stranger = Issued.phone();
    banks.write(stranger, "AYUDA Tulcán");
    assertThat(answer(stranger)).startsWith("La ayuda es gratuita").doesNotContain("Cajero");

    Ready paid = issued.ready(1, Issued.phone(), (String) null);
    jdbc.update(
        "UPDATE bank_order SET state = 'WITHDRAWN', withdrawn = amount WHERE transfer_id = ?",
        paid.id());
    banks.write(paid.phone(), "AYUDA Tulcán");
    assertThat(answer(paid.phone())).startsWith("La ayuda es gratuita").doesNotContain("Cajero");
  }

  private String answer(String phone) {
    return await()
        .atMost(PATIENCE)
        .until(() -> banks.textsTo(phone), texts -> !texts.isEmpty())
        .getFirst()
        .text();
  }

  private static Machine machine(
      String place, String name, boolean accessible, @Nullable String note) {
    return new Machine("tulcan", place, name, "Calle 1", "24h", accessible, note, null);
  }

  private static String at(String territory) {
    return TestTokens.token(
        new Caller(
            UUID.randomUUID(),
            "otra",
            Set.of(new Grant(Role.FINANCE_OFFICER, Grant.ALL, Grant.ALL, territory))));
  }

  private static String get(String token) {
    return Doors.send(request(token).GET()).body();
  }

  private static HttpResponse<String> send(String csv, String token) {
    String body =
        "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"cajeros.csv\"\r\n"
            + "Content-Type: text/csv\r\n\r\n"
            + csv
            + "\r\n--b--\r\n";
    return Doors.send(
        request(token)
            .header("Content-Type", "multipart/form-data; boundary=b")
            .POST(BodyPublishers.ofString(body, UTF_8)));
  }

  private static HttpRequest.Builder request(String token) {
    return HttpRequest.newBuilder(Doors.uri(PATH)).header("Authorization", "Bearer " + token);
  }
}

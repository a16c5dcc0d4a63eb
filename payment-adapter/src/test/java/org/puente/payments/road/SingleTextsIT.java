package org.puente.payments.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.puente.payments.messages.Handover;
import org.puente.payments.messages.MessageState;
import org.puente.payments.messages.Text;
import org.puente.payments.messages.sending.MessagesSettings;
import org.puente.payments.messages.smpp.SmppGateways;
import org.puente.payments.road.BankProcess.PhoneText;

/** What the SMS centre and the database make of single texts. */
class SingleTextsIT extends OnTheRoad {

  @Test
  void the_database_knows_the_same_graph_as_the_code() {
    String trigger =
        jdbc.queryForObject(
            "SELECT pg_get_triggerdef(oid) FROM pg_trigger WHERE tgname = 'message_moves'",
            String.class);
    Set<String> known =
        Pattern.compile("'(\\w+>\\w+)'")
            .matcher(String.valueOf(trigger))
            .results()
            .map(move -> move.group(1))
            .collect(Collectors.toSet());
    Set<String> inCode =
        Arrays.stream(MessageState.values())
            .flatMap(from -> from.successors().stream().map(to -> from + ">" + to))
            .collect(Collectors.toSet());
    // Changes within a state, such as the next attempt's time.
    inCode.addAll(Set.of("QUEUED>QUEUED", "SENT>SENT"));
    assertThat(known).isEqualTo(inCode);
  }

  @Test
  void long_and_accented_texts_arrive_whole_either_way() throws Exception {
    String accented = "Atención: mañana a las 9 habrá médica y guardería. ".repeat(5);
    String plain = "[A las 9] {sin costo} ~ ¿Qué más? ".replace("á", "a").repeat(8);
    for (MessagesSettings.LongTexts way : MessagesSettings.LongTexts.values()) {
      try (SmppGateways gateway = SmppGateways.bound(banks.smscPort(), way)) {
        for (String words : List.of(accented, plain)) {
          String phone = Issued.phone();
          await().atMost(PATIENCE).until(() -> gateway.gateway().room() > 0);
          assertThat(gateway.gateway().hand(new Text(UUID.randomUUID(), phone, words)))
              .isInstanceOfSatisfying(
                  Handover.Taken.class,
                  taken -> {
                    assertThat(taken.segments()).isGreaterThan(1);
                    assertThat(taken.ids())
                        .hasSize(way == MessagesSettings.LongTexts.UDH ? taken.segments() : 1);
                  });
          assertThat(banks.textsTo(phone)).extracting(PhoneText::text).containsExactly(words);
        }
      }
    }
  }
}

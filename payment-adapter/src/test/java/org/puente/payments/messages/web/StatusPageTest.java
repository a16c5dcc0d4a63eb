package org.puente.payments.messages.web;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.puente.events.sealing.Keysets;
import org.puente.events.testing.TestKeys;
import org.puente.payments.messages.NumberSealer;
import org.puente.payments.messages.ShowingStatus;
import org.puente.payments.messages.StatusPasses;
import org.puente.payments.messages.TextKey;
import org.puente.payments.messages.Wording;
import org.puente.payments.payouts.TransferState;
import org.springframework.mock.web.MockHttpServletRequest;

class StatusPageTest {

  private static final Wording WORDING =
      new Wording(
          Map.of("es", Arrays.stream(TextKey.values()).collect(toMap(TextKey::key, TextKey::key))),
          "es");

  private final AtomicLong nanos = new AtomicLong();
  private final AtomicInteger asked = new AtomicInteger();

  @Test
  void only_so_many_from_one_address_are_answered_in_a_minute_and_the_rest_asks_nothing() {
    StatusPage page = page(2, 100);
    assertThat(page.look("es", "A", "B", from("10.0.0.1")).getStatusCode().value()).isEqualTo(200);
    assertThat(page.look("es", "A", "B", from("10.0.0.1")).getStatusCode().value()).isEqualTo(200);

    var refused = page.look("es", "A", "B", from("10.0.0.1"));
    assertThat(refused.getStatusCode().value()).isEqualTo(429);
    assertThat(refused.getBody()).contains("Espere un minuto");
    assertThat(asked).hasValue(2);
    assertThat(page.look("en", "A", "B", from("10.0.0.2")).getStatusCode().value()).isEqualTo(200);
    nanos.addAndGet(Duration.ofMinutes(1).toNanos());
    assertThat(page.look("es", "A", "B", from("10.0.0.1")).getStatusCode().value()).isEqualTo(200);
  }

  @Test
  void so_many_from_all_addresses_are_answered_however_they_are_spread() {
    Turnstile turnstile = new Turnstile(2, 3, Duration.ofMinutes(1), nanos::get);
    assertThat(turnstile.lets("a")).isTrue();
    assertThat(turnstile.lets("b")).isTrue();
    assertThat(turnstile.lets("c")).isTrue();
    assertThat(turnstile.lets("d")).isFalse();
  }

  @Test
  void one_machine_has_all_addresses_of_its_network() {
    assertThat(Addresses.of("2001:db8:1:2:3:4:5:6"))
        .isEqualTo(Addresses.of("2001:db8:1:2:a:b:c:d"));
    assertThat(Addresses.of("2001:db8:1:3::1")).isNotEqualTo(Addresses.of("2001:db8:1:2::1"));
    assertThat(Addresses.of("10.0.0.1")).isNotEqualTo(Addresses.of("10.0.0.2"));
  }

  @Test
  void every_answer_takes_as_long() {
    StatusPage page = page(10, 100);
    long from = System.nanoTime();
    page.look("es", "A", "B", from("10.0.0.1"));
    assertThat(Duration.ofNanos(System.nanoTime() - from))
        .isGreaterThanOrEqualTo(Duration.ofMillis(400));
  }

  @Test
  void both_languages_say_the_same_things_and_what_is_typed_is_never_said_back() {
    assertThat(ResourceBundle.getBundle("pages.status", Locale.of("es")).keySet())
        .isEqualTo(ResourceBundle.getBundle("pages.status", Locale.ENGLISH).keySet());
    for (String lang : new String[] {"es", "en", "<script>"}) {
      String html = page(10, 100).look(lang, "<b>x", "<i>y", from("10.0.0.1")).getBody();
      assertThat(html)
          .contains("name=\"reference\"", "name=\"code\"", "1800 000 000")
          .doesNotContain("<b>x", "<i>y", "<script", "{help}", "{title}");
    }
  }

  private StatusPage page(int fromOne, int fromAll) {
    StatusPasses passes =
        new StatusPasses() {
          @Override
          public boolean keep(Pass pass) {
            return false;
          }

          @Override
          public Optional<TransferState> use(byte[] reference, byte[] code) {
            asked.incrementAndGet();
            return Optional.empty();
          }
        };
    var keys = TestKeys.folder();
    var hashes =
        new NumberSealer(
            Keysets.aead(keys.resolve("codes.json")),
            Keysets.keyedHash(keys.resolve("pii-index.json")));
    return new StatusPage(
        new ShowingStatus(passes, hashes, Clock.systemUTC()),
        new StatusPage.Manner(
            new Turnstile(fromOne, fromAll, Duration.ofMinutes(1), nanos::get),
            WORDING,
            Map.of("help", "1800 000 000", "hours", "8:00-18:00")));
  }

  private static MockHttpServletRequest from(String address) {
    var request = new MockHttpServletRequest();
    request.setRemoteAddr(address);
    return request;
  }
}

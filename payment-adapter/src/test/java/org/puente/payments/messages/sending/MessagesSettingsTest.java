package org.puente.payments.messages.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

class MessagesSettingsTest {

  @Test
  void nobody_is_told_by_us_unless_somebody_says_so() throws IOException {
    MessagesSettings settings = bind(Map.of());

    assertThat(settings.gateway()).isEqualTo(MessagesSettings.Carrier.NONE);
    assertThat(settings.toldByUs()).isEmpty();
    assertThat(settings.waking().from()).isEqualTo(LocalTime.of(8, 0));
    assertThat(settings.waking().to()).isEqualTo(LocalTime.of(20, 0));
    assertThat(settings.help().hours()).isEqualTo("8:00-18:00");
    assertThat(settings.sensitiveWords()).isNotEmpty();
  }

  @Test
  void codes_to_tell_need_somebody_who_carries_them_and_a_gateway_its_secret() {
    assertThatThrownBy(() -> bind(Map.of("puente.messages.told-by-us", "BANK_C")))
        .rootCause()
        .hasMessageContaining("gateway is none");
    assertThatThrownBy(() -> bind(Map.of("puente.messages.gateway", "http")))
        .rootCause()
        .hasMessageContaining("secret");
  }

  @Test
  void settings_say_no_secret_in_a_log() throws IOException {
    MessagesSettings settings =
        bind(
            Map.of(
                "puente.messages.http.secret", "hush", "puente.messages.smpp.password", "quiet"));
    assertThat(settings + "" + settings.http() + settings.smpp()).doesNotContain("hush", "quiet");
  }

  private static MessagesSettings bind(Map<String, Object> more) throws IOException {
    StandardEnvironment environment = new StandardEnvironment();
    new YamlPropertySourceLoader()
        .load("application", new ClassPathResource("application.yaml"))
        .forEach(environment.getPropertySources()::addLast);
    environment.getPropertySources().addFirst(new MapPropertySource("test", more));
    return Binder.get(environment).bindOrCreate("puente.messages", MessagesSettings.class);
  }
}

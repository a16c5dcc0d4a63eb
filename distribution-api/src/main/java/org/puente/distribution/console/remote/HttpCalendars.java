package org.puente.distribution.console.remote;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Calendars as phones read them: whoever has the address shows no token. */
@Component
public class HttpCalendars {

  private final RestClient client;

  HttpCalendars(RemoteSettings settings) {
    this.client =
        RestClient.builder()
            .baseUrl(settings.stabilization().url())
            .requestFactory(RemoteConfiguration.requests(RemoteConfiguration.READ))
            .build();
  }

  /** Empty where the address leads nowhere. */
  public Optional<String> read(String token) {
    try {
      return Optional.ofNullable(
          client.get().uri("/calendar/{token}", token).retrieve().body(String.class));
    } catch (HttpClientErrorException nowhere) {
      return Optional.empty();
    } catch (RestClientException away) {
      return new Answer.Away<Optional<String>>().given();
    }
  }
}

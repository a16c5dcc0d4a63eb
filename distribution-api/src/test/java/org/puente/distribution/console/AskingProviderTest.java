package org.puente.distribution.console;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.puente.distribution.access.provider.ProviderSettings;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;

class AskingProviderTest {

  private static final ProviderSettings SETTINGS =
      new ProviderSettings(
          "https://id.example.org",
          "puente",
          "",
          "Casa",
          List.of("openid"),
          Set.of("gold"),
          Set.of());

  @Test
  void aProviderThatIsAwayIsAskedNothing() {
    ClientRegistrationRepository away =
        _ -> {
          throw new IllegalArgumentException("Unable to resolve Configuration");
        };

    assertThat(new AskingProvider(away, SETTINGS).resolve(start())).isNull();
  }

  @Test
  void itIsAskedForASecondFactorThatWeTrust() {
    ClientRegistrationRepository known =
        id ->
            ClientRegistration.withRegistrationId(id)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .clientId("puente")
                .redirectUri("{baseUrl}/login/provider-answer")
                .authorizationUri("https://id.example.org/authorize")
                .tokenUri("https://id.example.org/token")
                .scope("openid")
                .build();

    var asked = requireNonNull(new AskingProvider(known, SETTINGS).resolve(start()));

    assertThat(asked.getAuthorizationRequestUri())
        .contains("acr_values=gold", "nonce=", "code_challenge_method=S256")
        .contains("redirect_uri=http://localhost/login/provider-answer");
  }

  private static MockHttpServletRequest start() {
    var request = new MockHttpServletRequest("GET", "/login/provider/oidc");
    request.setServletPath("/login/provider/oidc");
    return request;
  }
}

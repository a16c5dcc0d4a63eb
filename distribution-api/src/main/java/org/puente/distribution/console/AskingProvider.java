package org.puente.distribution.console;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.access.provider.ProviderSettings;
import org.puente.distribution.access.provider.Providers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/**
 * What a provider is asked. While its metadata can't be read, nothing is: the request goes on to a
 * page that says so.
 */
final class AskingProvider implements OAuth2AuthorizationRequestResolver {

  private static final Logger LOG = LoggerFactory.getLogger(AskingProvider.class);

  private final DefaultOAuth2AuthorizationRequestResolver asking;

  AskingProvider(ClientRegistrationRepository known, ProviderSettings settings) {
    asking = new DefaultOAuth2AuthorizationRequestResolver(known, Providers.START);
    if (!settings.trustedAcr().isEmpty()) {
      String wanted = String.join(" ", settings.trustedAcr());
      asking.setAuthorizationRequestCustomizer(
          request -> request.additionalParameters(more -> more.put("acr_values", wanted)));
    }
  }

  @Override
  public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
    return unlessAway(() -> asking.resolve(request));
  }

  @Override
  public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String provider) {
    return unlessAway(() -> asking.resolve(request, provider));
  }

  private static @Nullable OAuth2AuthorizationRequest unlessAway(
      Supplier<@Nullable OAuth2AuthorizationRequest> question) {
    try {
      return question.get();
    } catch (IllegalArgumentException | IllegalStateException away) {
      LOG.warn("The identity provider cannot be asked: {}", away.getMessage());
      return null;
    }
  }
}

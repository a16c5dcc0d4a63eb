package org.puente.distribution.access.provider;

import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;

/** Knows the provider by its published metadata, which are read when somebody first asks for it. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("!'${puente.access.oidc.issuer:}'.isBlank()")
class ProviderConfiguration {

  /** A provider that is away stops nobody from coming in by password. */
  @Bean
  ClientRegistrationRepository identityProvider(ProviderSettings settings) {
    return new SupplierClientRegistrationRepository(
        () -> new InMemoryClientRegistrationRepository(registration(settings)));
  }

  private static ClientRegistration registration(ProviderSettings settings) {
    var registration =
        ClientRegistrations.fromIssuerLocation(settings.issuer())
            .registrationId(Providers.ID)
            .clientName(settings.name())
            .clientId(settings.clientId())
            .redirectUri("{baseUrl}" + Providers.ANSWER)
            .scope(settings.scopes())
            .clientSettings(
                ClientRegistration.ClientSettings.builder().requireProofKey(true).build());
    return settings.clientSecret().isBlank()
        ? registration.clientAuthenticationMethod(ClientAuthenticationMethod.NONE).build()
        : registration.clientSecret(settings.clientSecret()).build();
  }
}

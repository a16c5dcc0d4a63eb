package org.puente.distribution.access.passkeys;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;

/**
 * Spring Security checks what keys sign. A key asks its owner for a finger, a face or a PIN each
 * time: one that is left in a shared computer confirms nothing by being touched.
 */
@Configuration(proxyBeanMethods = false)
class PasskeyConfiguration {

  @Bean
  WebAuthnRelyingPartyOperations relyingParty(
      JdbcPasskeyHolders holders, JdbcPasskeys passkeys, PasskeySettings settings) {
    var us = PublicKeyCredentialRpEntity.builder().id(settings.host()).name("Puente").build();
    var operations =
        new Webauthn4JRelyingPartyOperations(holders, passkeys, us, Set.copyOf(settings.origins()));
    operations.setCustomizeCreationOptions(
        options ->
            options.authenticatorSelection(
                AuthenticatorSelectionCriteria.builder()
                    .residentKey(ResidentKeyRequirement.PREFERRED)
                    .userVerification(UserVerificationRequirement.REQUIRED)
                    .build()));
    operations.setCustomizeRequestOptions(
        options -> options.userVerification(UserVerificationRequirement.REQUIRED));
    return operations;
  }
}

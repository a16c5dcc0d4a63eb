package org.puente.distribution.access.passkeys;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What browsers are asked and what they answer, as JSON; an answer that lacks something is none.
 */
final class PasskeyJson {

  /** An assertion has some 600 bytes, an attestation without a certificate not many more. */
  private static final int LONGEST = 16_384;

  private static final JsonMapper MAPPER =
      JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

  private PasskeyJson() {}

  static String write(Object options) {
    return MAPPER.writeValueAsString(options);
  }

  static Optional<PublicKeyCredential<AuthenticatorAssertionResponse>> assertion(String json) {
    return PasskeyJson.<PublicKeyCredential<AuthenticatorAssertionResponse>>read(
            json, new TypeReference<>() {})
        .filter(
            shown ->
                Stream.of(shown.getRawId(), shown.getResponse()).allMatch(Objects::nonNull)
                    && Stream.of(
                            shown.getResponse().getAuthenticatorData(),
                            shown.getResponse().getClientDataJSON(),
                            shown.getResponse().getSignature())
                        .allMatch(Objects::nonNull));
  }

  static Optional<PublicKeyCredential<AuthenticatorAttestationResponse>> attestation(String json) {
    return PasskeyJson.<PublicKeyCredential<AuthenticatorAttestationResponse>>read(
            json, new TypeReference<>() {})
        .filter(
            made ->
                Stream.of(made.getRawId(), made.getResponse()).allMatch(Objects::nonNull)
                    && Stream.of(
                            made.getResponse().getAttestationObject(),
                            made.getResponse().getClientDataJSON())
                        .allMatch(Objects::nonNull));
  }

  private static <T> Optional<T> read(String json, TypeReference<T> type) {
    try {
      return json.length() > LONGEST
          ? Optional.empty()
          : Optional.ofNullable(MAPPER.readValue(json, type));
    } catch (JacksonException | IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }
}

package org.puente.distribution.access.passkeys;

import java.util.Optional;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What browsers are asked and what they answer, as JSON. */
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
    return read(json, new TypeReference<>() {});
  }

  static Optional<PublicKeyCredential<AuthenticatorAttestationResponse>> attestation(String json) {
    return read(json, new TypeReference<>() {});
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

package org.puente.distribution.access.provider;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The identity provider; none unless there is an issuer.
 *
 * @param issuer address below which {@code /.well-known/openid-configuration} is found
 * @param name on the button of the log-in page
 * @param trustedAcr values of {@code acr} that stand for a second factor; asked for as {@code
 *     acr_values}
 * @param trustedAmr values of {@code amr} (RFC 8176) that stand for one
 */
@ConfigurationProperties("puente.access.oidc")
public record ProviderSettings(
    @DefaultValue("") String issuer,
    @DefaultValue("") String clientId,
    @DefaultValue("") String clientSecret,
    @DefaultValue("OpenID") String name,
    @DefaultValue("openid") List<String> scopes,
    @DefaultValue Set<String> trustedAcr,
    @DefaultValue Set<String> trustedAmr) {

  /** Whether there is one. */
  public boolean on() {
    return !issuer.isBlank();
  }

  /** Whether the provider says that it has seen a second factor, and is believed. */
  public boolean trusts(Map<String, Object> claims) {
    return claims.get("acr") instanceof String acr && trustedAcr.contains(acr)
        || claims.get("amr") instanceof List<?> amr && amr.stream().anyMatch(trustedAmr::contains);
  }

  @Override
  public String toString() {
    return "ProviderSettings[" + issuer + "]";
  }
}

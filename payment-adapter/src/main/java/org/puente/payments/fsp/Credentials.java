package org.puente.payments.fsp;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How we show a provider who we are: any of a key, an access token and a client certificate.
 *
 * @param apiKey blank where the provider wants none
 * @param oauth2 where access tokens come from; null where the provider wants none
 * @param tls the certificates; null where those of the JVM will do
 */
public record Credentials(String apiKey, @Nullable OAuth2 oauth2, @Nullable Tls tls) {

  public static Credentials apiKey(String key) {
    return new Credentials(key, null, null);
  }

  /** Never prints what it holds. */
  @Override
  public String toString() {
    return "Credentials[***]";
  }

  /**
   * OAuth 2.0 client credentials (RFC 6749, 4.4).
   *
   * @param scope blank for none
   */
  public record OAuth2(URI tokenUrl, String clientId, String clientSecret, String scope) {
    @Override
    public String toString() {
      return "OAuth2[" + tokenUrl + "]";
    }
  }

  /**
   * PKCS12 stores; null for none.
   *
   * @param keyStore our key and certificate
   * @param trustStore whom we believe to be the provider
   */
  public record Tls(@Nullable Store keyStore, @Nullable Store trustStore) {}

  /** A file and what opens it. */
  public record Store(Path file, String password) {
    @Override
    public String toString() {
      return file.toString();
    }
  }
}

package org.puente.payments.fsp.gsma;

import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.puente.payments.fsp.Fsp;

/**
 * Connections to one bank. Nothing is repeated, redirected or remembered by the client itself: a
 * request that may have been sent is asked about, never sent again.
 */
final class Connections {

  /** Idle for longer, a connection is looked at first: a bank may have closed it meanwhile. */
  private static final TimeValue LOOKED_AT_AFTER = TimeValue.ofMilliseconds(500);

  private Connections() {}

  static CloseableHttpClient to(
      Fsp.Endpoint endpoint, @Nullable SSLContext certificates, int mostAtOnce) {
    return HttpClients.custom()
        .setConnectionManager(pool(endpoint, certificates, mostAtOnce))
        .setDefaultRequestConfig(
            RequestConfig.custom()
                .setConnectionRequestTimeout(Timeout.of(endpoint.connectTimeout()))
                .setResponseTimeout(Timeout.of(endpoint.readTimeout()))
                .build())
        .disableAutomaticRetries()
        .disableRedirectHandling()
        .disableCookieManagement()
        .disableAuthCaching()
        .disableContentCompression()
        .build();
  }

  private static PoolingHttpClientConnectionManager pool(
      Fsp.Endpoint endpoint, @Nullable SSLContext certificates, int mostAtOnce) {
    return PoolingHttpClientConnectionManagerBuilder.create()
        .setTlsSocketStrategy(
            certificates == null
                ? DefaultClientTlsStrategy.createDefault()
                : new DefaultClientTlsStrategy(certificates))
        .setPoolConcurrencyPolicy(PoolConcurrencyPolicy.LAX)
        .setMaxConnTotal(mostAtOnce)
        .setMaxConnPerRoute(mostAtOnce)
        .setDefaultConnectionConfig(
            ConnectionConfig.custom()
                .setConnectTimeout(Timeout.of(endpoint.connectTimeout()))
                .setSocketTimeout(Timeout.of(endpoint.readTimeout()))
                .setValidateAfterInactivity(LOOKED_AT_AFTER)
                .build())
        .build();
  }
}

package org.puente.distribution.console.remote;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import org.puente.distribution.access.TokenIssuer;
import org.puente.distribution.access.factor.Confirming;
import org.puente.events.access.Caller;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RemoteSettings.class)
class RemoteConfiguration {

  private static final Duration CONNECT = Duration.ofSeconds(1);
  static final Duration READ = Duration.ofSeconds(4);

  @Bean
  RemoteService stabilizationService(RemoteSettings settings, TokenIssuer tokens) {
    return new RemoteService(
        "stabilization-scheduler", client(settings.stabilization().url(), tokens));
  }

  @Bean
  RemoteService paymentsService(RemoteSettings settings, TokenIssuer tokens) {
    return new RemoteService("payment-adapter", client(settings.payments().url(), tokens));
  }

  private static RestClient client(URI url, TokenIssuer tokens) {
    return RestClient.builder()
        .baseUrl(url)
        .requestFactory(requests(READ))
        .requestInterceptor(
            (request, body, execution) -> {
              request.getHeaders().setBearerAuth(token(tokens, request.getMethod()).accessToken());
              return execution.execute(request, body);
            })
        .build();
  }

  private static TokenIssuer.Token token(TokenIssuer tokens, HttpMethod method) {
    Caller caller = Caller.current();
    return method == HttpMethod.GET
        ? tokens.issueFor(caller)
        : tokens.issueForActing(caller, Confirming.shown());
  }

  static JdkClientHttpRequestFactory requests(Duration read) {
    var http = HttpClient.newBuilder().connectTimeout(CONNECT).build();
    var requests = new JdkClientHttpRequestFactory(http);
    requests.setReadTimeout(read);
    return requests;
  }
}

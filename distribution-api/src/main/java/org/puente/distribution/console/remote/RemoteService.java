package org.puente.distribution.console.remote;

import java.time.Duration;
import java.util.Objects;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ProblemDetail;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** One of the other services; a call ends within seconds and never breaks the page. */
public final class RemoteService {

  private static final Logger log = LoggerFactory.getLogger(RemoteService.class);
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final String PROBLEM = "urn:puente:problem:";

  private final String name;
  private final RestClient client;

  RemoteService(String name, RestClient client) {
    this.name = name;
    this.client = client;
  }

  public String name() {
    return name;
  }

  /** The same, for what takes as long as a large file does. */
  RemoteService patiently() {
    var slow = client.mutate().requestFactory(RemoteConfiguration.requests(PATIENCE)).build();
    return new RemoteService(name, slow);
  }

  <T> Answer<T> ask(Function<RestClient, T> call) {
    try {
      return new Answer.Given<>(Objects.requireNonNull(call.apply(client)));
    } catch (HttpClientErrorException refused) {
      return new Answer.Refused<>(slug(refused));
    } catch (RestClientException away) {
      log.warn("{} did not answer: {}", name, away.getClass().getSimpleName());
      return new Answer.Away<>();
    }
  }

  private static String slug(HttpClientErrorException refused) {
    ProblemDetail problem = refused.getResponseBodyAs(ProblemDetail.class);
    String type = problem == null ? "" : String.valueOf(problem.getType());
    return type.startsWith(PROBLEM) ? type.substring(PROBLEM.length()) : "unexpected";
  }
}

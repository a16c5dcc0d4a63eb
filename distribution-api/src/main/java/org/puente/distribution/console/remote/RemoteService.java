package org.puente.distribution.console.remote;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
      ProblemDetail problem = refused.getResponseBodyAs(ProblemDetail.class);
      return new Answer.Refused<>(slug(problem), fields(problem));
    } catch (RestClientException away) {
      log.warn("{} did not answer: {}", name, away.getClass().getSimpleName());
      return new Answer.Away<>();
    }
  }

  private static String slug(@Nullable ProblemDetail problem) {
    String type = problem == null ? "" : String.valueOf(problem.getType());
    return type.startsWith(PROBLEM) ? type.substring(PROBLEM.length()) : "unexpected";
  }

  /** One is named as such, several are listed with what is wrong with each. */
  private static List<String> fields(@Nullable ProblemDetail problem) {
    Map<String, Object> said = problem == null ? null : problem.getProperties();
    if (said == null) {
      return List.of();
    }
    Stream<?> listed =
        said.get("errors") instanceof List<?> errors
            ? errors.stream().flatMap(RemoteService::fieldOf)
            : Stream.empty();
    return Stream.concat(Stream.ofNullable(said.get("field")), listed)
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .distinct()
        .toList();
  }

  private static Stream<?> fieldOf(Object error) {
    return error instanceof Map<?, ?> said ? Stream.ofNullable(said.get("field")) : Stream.empty();
  }
}

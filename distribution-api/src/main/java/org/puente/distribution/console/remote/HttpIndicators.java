package org.puente.distribution.console.remote;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** What support has done, as stabilization-scheduler counts it. */
@Component
public class HttpIndicators {

  private static final ParameterizedTypeReference<List<Person>> PEOPLE =
      new ParameterizedTypeReference<>() {};

  private static final int PAGE = 5_000;

  private final RemoteService service;

  HttpIndicators(RemoteService stabilizationService) {
    this.service = stabilizationService;
  }

  /** Which delays are counted: those noticed from one instant to before another. */
  public record Asked(Instant from, Instant until, @Nullable UUID programme) {}

  /** The indicators of BP5, and what stands beside them. */
  public record Indicators(
      long mechanisms,
      long applications,
      long collection,
      Group all,
      List<Group> byTerritory,
      List<Group> byUrgency,
      List<Group> byCause) {}

  /** People who were late, by something. */
  public record Group(
      @Nullable String by,
      long delayed,
      long inTime,
      long contacted,
      long stabilised,
      long paid,
      double daysWaited,
      double daysCovered) {}

  /** What became of one person. */
  public record Person(UUID personId, boolean inTime, boolean stabilised) {}

  public Answer<Indicators> indicators(Asked asked) {
    return service.ask(
        client ->
            Objects.requireNonNull(
                get(client, "/api/v1/indicators", asked, null).body(Indicators.class)));
  }

  /** All of the people behind them, page by page. */
  public Answer<List<Person>> people(Asked asked) {
    return service
        .patiently()
        .ask(
            client -> {
              var all = new ArrayList<Person>();
              List<Person> page;
              do {
                UUID after = all.isEmpty() ? null : all.getLast().personId();
                page =
                    Objects.requireNonNull(
                        get(client, "/api/v1/indicators/people", asked, after).body(PEOPLE));
                all.addAll(page);
              } while (page.size() == PAGE);
              return all;
            });
  }

  private static RestClient.ResponseSpec get(
      RestClient client, String path, Asked asked, @Nullable UUID after) {
    return client
        .get()
        .uri(
            at ->
                at.path(path)
                    .queryParam("from", asked.from())
                    .queryParam("until", asked.until())
                    .queryParamIfPresent("programme", Optional.ofNullable(asked.programme()))
                    .queryParamIfPresent("after", Optional.ofNullable(after))
                    .build())
        .retrieve();
  }
}

package org.puente.stabilization.indicators;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.access.ScopedDataSource;
import org.puente.events.http.Problem;
import org.puente.stabilization.indicators.Indicators.Group;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Within the caller's scope; whoever shows them to a donor hides small cells. */
@RestController
@RequestMapping("/api/v1/indicators")
@PreAuthorize(
    "hasAnyRole('PROGRAMME_OFFICER', 'COORDINATOR', 'PSYCHOSOCIAL_SUPERVISOR',"
        + " 'PROTECTION_FOCAL_POINT', 'AUDITOR', 'DONOR')")
class IndicatorController {
  private static final Duration LONGEST = Duration.ofDays(731);
  private static final int PAGE = 5_000;

  private final JdbcClient jdbc;

  IndicatorController(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Row(String kind, Group group) {}

  private record Applied(long mechanisms, long applications) {}

  /** What became of one person; opaque to everybody but whoever keeps the names. */
  record Person(UUID personId, boolean inTime, boolean stabilised) {}

  /**
   * Delays that were noticed from one instant to before another.
   *
   * @param programme null: all of them
   * @param until exclusive, at most two years after {@code from}
   */
  @GetMapping
  Indicators indicators(
      @RequestParam Instant from,
      @RequestParam Instant until,
      @RequestParam(required = false) @Nullable UUID programme) {
    return ScopedDataSource.reading(() -> read(from, until, programme));
  }

  private Indicators read(Instant from, Instant until, @Nullable UUID programme) {
    Map<String, List<Group>> groups = new HashMap<>();
    asked(IndicatorSql.GROUPS, from, until, programme)
        .query(
            (row, _) ->
                new Row(
                    row.getString("kind"),
                    new Group(
                        row.getString("by"),
                        row.getLong("delayed"),
                        row.getLong("in_time"),
                        row.getLong("contacted"),
                        row.getLong("stabilised"),
                        row.getLong("paid"),
                        row.getDouble("days_waited"),
                        row.getDouble("days_covered"))))
        .list()
        .forEach(
            row -> groups.computeIfAbsent(row.kind(), _ -> new ArrayList<>()).add(row.group()));
    var applied =
        asked(IndicatorSql.MECHANISMS, from, until, programme).query(Applied.class).single();
    long collection =
        asked(IndicatorSql.COLLECTION, from, until, programme).query(Long.class).single();
    return new Indicators(
        from,
        until,
        applied.mechanisms(),
        applied.applications(),
        collection,
        groups.getOrDefault("ALL", List.of(new Group(null, 0, 0, 0, 0, 0, 0, 0))).getFirst(),
        groups.getOrDefault("TERRITORY", List.of()),
        groups.getOrDefault("URGENCY", List.of()),
        groups.getOrDefault("CAUSE", List.of()));
  }

  /**
   * The people behind them, so that distribution-api can count by sex and age what it alone knows;
   * at most 5,000 at once.
   *
   * @param after the last one of the page before
   */
  @GetMapping("/people")
  @PreAuthorize(
      "hasAnyRole('PROGRAMME_OFFICER', 'COORDINATOR', 'PSYCHOSOCIAL_SUPERVISOR',"
          + " 'PROTECTION_FOCAL_POINT', 'AUDITOR')")
  List<Person> people(
      @RequestParam Instant from,
      @RequestParam Instant until,
      @RequestParam(required = false) @Nullable UUID programme,
      @RequestParam(required = false) @Nullable UUID after) {
    return ScopedDataSource.reading(
        () ->
            asked(IndicatorSql.PEOPLE, from, until, programme)
                .param("after", after == null ? new UUID(0, 0) : after)
                .param("limit", PAGE)
                .query(Person.class)
                .list());
  }

  private JdbcClient.StatementSpec asked(
      String sql, Instant from, Instant until, @Nullable UUID programme) {
    if (!from.isBefore(until) || Duration.between(from, until).compareTo(LONGEST) > 0) {
      throw Problem.unprocessable("indicator-stretch", "Choose a day to two years.");
    }
    return jdbc.sql(sql)
        .param("from", from.toString())
        .param("until", until.toString())
        .param("programme", programme == null ? null : programme.toString());
  }
}

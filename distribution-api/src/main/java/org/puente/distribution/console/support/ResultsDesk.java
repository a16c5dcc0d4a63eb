package org.puente.distribution.console.support;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.console.Places;
import org.puente.distribution.console.SmallCells;
import org.puente.distribution.console.remote.Answer;
import org.puente.distribution.console.remote.HttpIndicators;
import org.puente.distribution.console.remote.HttpIndicators.Asked;
import org.puente.distribution.console.remote.HttpIndicators.Group;
import org.puente.distribution.console.remote.HttpIndicators.Indicators;
import org.puente.distribution.console.remote.HttpIndicators.Person;
import org.puente.distribution.console.support.Results.Line;
import org.puente.distribution.people.Composition;
import org.puente.distribution.people.Composition.Cell;
import org.puente.events.access.Caller;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Joins to the indicators what this house alone knows: names of places, sex and age. */
@Component
class ResultsDesk {

  private final HttpIndicators indicators;
  private final Composition composition;
  private final Places places;
  private final MessageSource messages;

  ResultsDesk(
      HttpIndicators indicators, Composition composition, Places places, MessageSource messages) {
    this.indicators = indicators;
    this.composition = composition;
    this.places = places;
    this.messages = messages;
  }

  /** A donor's answer goes by place, tier and cause alone. */
  Answer<Results> results(Asked asked, Locale locale) {
    return switch (indicators.indicators(asked)) {
      case Answer.Given<Indicators>(Indicators facts) -> {
        boolean donor = SmallCells.areHiddenFrom(Caller.current());
        yield new Answer.Given<>(new Results(facts, lines(asked, facts, donor, locale), donor));
      }
      case Answer.Refused<Indicators>(String slug, var fields) ->
          new Answer.Refused<>(slug, fields);
      case Answer.Away<Indicators> _ -> new Answer.Away<>();
    };
  }

  private List<Line> lines(Asked asked, Indicators facts, boolean donor, Locale locale) {
    var names = places.names();
    var lines = new ArrayList<Line>();
    lines.add(Line.of("ALL", said("results.all", locale), facts.all(), donor));
    lines.addAll(cut("TERRITORY", facts.byTerritory(), donor, it -> names.getOrDefault(it, it)));
    lines.addAll(cut("URGENCY", facts.byUrgency(), donor, it -> said("urgency." + it, locale)));
    lines.addAll(cut("CAUSE", facts.byCause(), donor, it -> said("cause." + it, locale)));
    if (!donor) {
      lines.addAll(bySexAndAge(asked, locale));
    }
    return lines;
  }

  private static List<Line> cut(
      String cut, List<Group> groups, boolean donor, UnaryOperator<String> name) {
    return Results.without(
        groups.stream()
            .map(group -> Line.of(cut, name.apply(String.valueOf(group.by())), group, donor))
            .toList());
  }

  private List<Line> bySexAndAge(Asked asked, Locale locale) {
    List<Person> people = indicators.people(asked).found().orElse(List.of());
    Map<Key, Long> delayed = counted(people.stream().map(Person::personId).toList());
    Map<Key, Long> inTime =
        counted(people.stream().filter(Person::inTime).map(Person::personId).toList());
    Map<Key, Long> stabilised =
        counted(people.stream().filter(Person::stabilised).map(Person::personId).toList());
    return delayed.entrySet().stream()
        .map(
            each ->
                new Line(
                    "SEX_AGE",
                    name(each.getKey(), locale),
                    each.getValue(),
                    inTime.getOrDefault(each.getKey(), 0L),
                    null,
                    stabilised.getOrDefault(each.getKey(), 0L),
                    null,
                    null,
                    null))
        .toList();
  }

  private record Key(String sex, @Nullable Integer from) {}

  private Map<Key, Long> counted(List<UUID> people) {
    Map<Key, Long> cells = new LinkedHashMap<>();
    for (Cell cell : composition.of(people)) {
      cells.put(new Key(cell.sex(), cell.from()), cell.people());
    }
    return people.isEmpty() ? new HashMap<>() : cells;
  }

  private String name(Key key, Locale locale) {
    String sex = said("review.sex." + key.sex(), locale);
    return key.from() == null
        ? said("results.no-age", locale, sex)
        : said("results.from-age", locale, sex, key.from());
  }

  private String said(String key, Locale locale, Object... values) {
    return messages.getMessage(key, values, locale);
  }
}

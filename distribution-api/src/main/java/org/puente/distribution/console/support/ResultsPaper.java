package org.puente.distribution.console.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.console.Formats;
import org.puente.distribution.console.remote.HttpIndicators.Asked;
import org.puente.distribution.console.support.Results.Line;
import org.puente.distribution.papers.Paper;
import org.puente.distribution.papers.Paper.Table;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What support has done, on paper, in the reader's words. */
@Component
class ResultsPaper {

  private static final List<String> CUTS = List.of("TERRITORY", "URGENCY", "CAUSE", "SEX_AGE");

  private final MessageSource messages;
  private final Formats formats;

  ResultsPaper(MessageSource messages, Formats formats) {
    this.messages = messages;
    this.formats = formats;
  }

  Paper of(Results results, Asked asked, @Nullable String programme, Locale locale) {
    Line all = results.of("ALL").getFirst();
    var facts = new ArrayList<String>();
    facts.add(
        said(
            "results.paper.of",
            locale,
            programme == null ? said("results.programmes", locale) : programme,
            formats.day(asked.from()),
            formats.day(asked.until())));
    facts.add(said("results.paper.first", locale, formats.count(results.facts().mechanisms())));
    facts.add(said("results.paper.second", locale, shown(all.stabilised(), locale)));
    facts.add(
        said(
            "results.paper.delayed",
            locale,
            shown(all.delayed(), locale),
            shown(all.inTime(), locale),
            formats.count(results.facts().collection())));
    return new Paper(
        locale.getLanguage(),
        said("results.title", locale),
        facts,
        CUTS.stream()
            .filter(cut -> !results.of(cut).isEmpty())
            .map(cut -> table(cut, results.of(cut), locale))
            .toList(),
        true,
        said("results.paper.how", locale),
        said("results.paper.made", locale, formats.when(asked.until())));
  }

  private Table table(String cut, List<Line> lines, Locale locale) {
    List<List<Object>> rows =
        lines.stream()
            .map(
                line ->
                    List.<Object>of(
                        line.name(),
                        shown(line.delayed(), locale),
                        shown(line.inTime(), locale),
                        shown(line.stabilised(), locale)))
            .toList();
    return new Table(
        said("results.cut." + cut, locale),
        List.of(
            said("results.group", locale),
            said("results.delayed", locale),
            said("results.in-time", locale),
            said("results.stabilised", locale)),
        rows,
        false);
  }

  private String shown(@Nullable Long people, Locale locale) {
    return people == null ? said("results.hidden", locale) : formats.count(people);
  }

  private String said(String key, Locale locale, Object... values) {
    return messages.getMessage(key, values, locale);
  }
}

package org.puente.distribution.console;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.reports.Tally;
import org.puente.distribution.totals.ComparingTotals;
import org.puente.distribution.totals.DayTotals;
import org.puente.distribution.troubles.FspTroubles;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What is late and what went wrong, in words, with the way to where it is looked into. */
@Component
class HomeTroubles {

  private static final List<String> FAILED =
      List.of("REJECTED_BY_FSP", "EXPIRED", "REVERSED", "HELD", "PARTLY_PAID");

  private final MessageSource messages;
  private final Formats formats;
  private final Places places;
  private final ComparingTotals comparing;
  private final FspTroubles banks;

  HomeTroubles(
      MessageSource messages,
      Formats formats,
      Places places,
      ComparingTotals comparing,
      FspTroubles banks) {
    this.comparing = comparing;
    this.banks = banks;
    this.messages = messages;
    this.formats = formats;
    this.places = places;
  }

  /** Somebody's trouble; the way is missing where no single page shows it. */
  record Trouble(String text, String detail, @Nullable String path) {}

  /** The most people first. */
  List<Trouble> late(Tally tally) {
    var names = places.names();
    return tally.late().stream()
        .map(
            late ->
                new Trouble(
                    said(
                        "home.late.one",
                        names.getOrDefault(late.territory(), late.territory()),
                        formats.count(late.count())),
                    said("home.late.detail", formats.money(late.owed()), formats.day(late.since())),
                    Room.PLANS.path()))
        .toList();
  }

  List<Trouble> wrong(Tally tally) {
    var contradicted =
        tally.contradicted() == 0
            ? Stream.<Trouble>of()
            : Stream.of(
                new Trouble(
                    said("home.wrong.contradicted", formats.count(tally.contradicted())),
                    said("home.wrong.contradicted.detail"),
                    Room.PLANS.path()));
    return Stream.of(
            contradicted,
            banks.lasting().stream().map(this::bank),
            comparing.disagreeing().stream().map(this::otherwise),
            FAILED.stream().filter(state -> tally.in(state) > 0).map(state -> failed(state, tally)))
        .flatMap(it -> it)
        .toList();
  }

  private Trouble bank(FspTroubles.Trouble trouble) {
    String fsp = formats.fsp(trouble.fsp());
    String since = formats.when(trouble.since());
    return switch (trouble.kind()) {
      case DOWN ->
          new Trouble(
              said("home.wrong.bank", fsp, since),
              said("home.wrong.bank.detail"),
              Room.BANKS.path());
      case LOW_STOCK ->
          new Trouble(
              said("home.wrong.low", fsp, formats.money(trouble.worth()), since),
              said("home.wrong.low.detail"),
              Room.BANKS.path());
    };
  }

  private Trouble otherwise(DayTotals.Day day) {
    return new Trouble(
        said("home.wrong.totals", day.fsp(), formats.day(day.day())),
        said(
            "home.wrong.totals.detail",
            formats.money(day.paid().subtract(day.returned()), day.currency()),
            formats.money(day.heardPaid().subtract(day.heardReturned()), day.currency())),
        Room.PAYOUTS.path());
  }

  private Trouble failed(String state, Tally tally) {
    return new Trouble(
        said("home.wrong.one", said("transfer." + state), formats.count(tally.in(state))),
        said("home.wrong." + state),
        Room.PAYOUTS.path());
  }

  private String said(String key, Object... arguments) {
    return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
  }
}

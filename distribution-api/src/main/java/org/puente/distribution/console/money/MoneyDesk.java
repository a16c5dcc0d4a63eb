package org.puente.distribution.console.money;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.funding.Funding;
import org.puente.distribution.funding.Fundings;
import org.puente.distribution.funding.ReadingFloat;
import org.puente.distribution.programmes.AllowedFsp;
import org.puente.distribution.programmes.Programme;
import org.puente.distribution.programmes.Programmes;
import org.puente.distribution.reference.Territories;
import org.puente.distribution.reference.Territory;
import org.puente.distribution.sources.FundingSource;
import org.puente.distribution.sources.ReadingSources;
import org.puente.events.access.Caller;
import org.puente.events.http.Cursor;
import org.puente.events.http.Page;
import org.puente.events.http.PageRequest;
import org.puente.events.http.Problem;
import org.springframework.stereotype.Component;

/** What the money room shows of fundings. */
@Component
class MoneyDesk {

  private static final int MOST = 50;
  private static final int ROWS = 15;

  private final Programmes programmes;
  private final Fundings fundings;
  private final ReadingFloat floats;
  private final ReadingSources sources;
  private final Territories territories;

  MoneyDesk(
      Programmes programmes,
      Fundings fundings,
      ReadingFloat floats,
      ReadingSources sources,
      Territories territories) {
    this.sources = sources;
    this.territories = territories;
    this.programmes = programmes;
    this.fundings = fundings;
    this.floats = floats;
  }

  List<Programme> all() {
    return programmes.all();
  }

  Programme programme(UUID id) {
    return programmes.find(id).orElseThrow(() -> Problem.notFound("There is no such programme."));
  }

  /** What waits for a second person, whoever that may be. */
  List<FundingCard> waiting(Caller caller) {
    Map<UUID, String> names =
        programmes.all().stream().collect(toMap(Programme::id, Programme::name));
    return fundings.waiting(MOST).stream()
        .map(each -> FundingCard.of(each, names.getOrDefault(each.programmeId(), "–"), caller))
        .toList();
  }

  Page<FundingCard> fundings(Programme programme, PageRequest request, Caller caller) {
    UUID before = request.cursor().map(cursor -> cursor.uuid(0)).orElse(null);
    return Page.of(
            fundings.page(programme.id(), null, before, request.fetch()),
            request,
            funding -> Cursor.of(funding.id()))
        .map(each -> FundingCard.of(each, programme.name(), caller));
  }

  static PageRequest rows(@Nullable String after) {
    return new PageRequest(after, ROWS);
  }

  FundingCard funding(UUID id) {
    Funding funding = fundings.find(id).orElseThrow(MoneyDesk::noFunding);
    return FundingCard.of(funding, programme(funding.programmeId()).name(), Caller.current());
  }

  ReadingFloat.Standing standing(Funding funding) {
    return floats.standing(funding.programmeId(), funding.amount().currency(), funding.fsp());
  }

  List<ReadingFloat.Standing> floats(Programme programme) {
    return programme.terms().fsps().all().stream()
        .map(AllowedFsp::code)
        .map(fsp -> floats.standing(programme.id(), programme.currency(), fsp))
        .toList();
  }

  List<ReadingSources.Standing> sources(Programme programme) {
    return sources.standings(programme.id(), programme.currency());
  }

  List<Territory> places() {
    return territories.all();
  }

  /** Names of territories by code. */
  Map<String, String> placeNames() {
    return territories.all().stream().collect(toMap(Territory::code, Territory::name));
  }

  Optional<Funding> fundingOf(UUID entry) {
    return fundings.ofEntry(entry);
  }

  Optional<FundingSource> sourceOf(UUID entry) {
    return sources.ofEntry(entry);
  }

  static Problem noFunding() {
    return Problem.notFound("There is no such funding.");
  }
}

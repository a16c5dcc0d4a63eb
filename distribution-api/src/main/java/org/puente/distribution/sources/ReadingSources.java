package org.puente.distribution.sources;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How far each source is spent, and whether what a plan draws is earmarked for others. */
@Service
public class ReadingSources {

  /** Money that nobody named a source of. */
  static final UUID UNNAMED = new UUID(0, 0);

  private final FundingSources sources;
  private final Clock clock;
  private final ZoneId zone;

  ReadingSources(
      FundingSources sources,
      Clock clock,
      @Value("${puente.console.zone:America/Guayaquil}") ZoneId zone) {
    this.sources = sources;
    this.clock = clock;
    this.zone = zone;
  }

  /**
   * A source and what of it plans drew. Money has no colour: that is one way, the one that spends
   * what is earmarked and ends first.
   *
   * @param source null for money without a named source
   */
  public record Standing(
      @Nullable FundingSource source, BigDecimal amount, BigDecimal used, boolean expired) {

    public BigDecimal left() {
      return amount.subtract(used);
    }
  }

  @Transactional(readOnly = true)
  public List<Standing> standings(UUID programmeId, String currency) {
    List<FundingSource> named = named(programmeId, currency);
    List<Pot> pots = pots(programmeId, currency, named);
    var used = Coverage.of(pots, sources.drawn(programmeId, currency)).used();
    LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
    List<Standing> standings = new ArrayList<>();
    for (FundingSource source : named) {
      var taken = used.getOrDefault(source.id(), BigDecimal.ZERO);
      standings.add(new Standing(source, source.amount().amount(), taken, source.isExpired(today)));
    }
    BigDecimal unnamed = pots.getLast().amount();
    if (unnamed.signum() > 0) {
      standings.add(
          new Standing(null, unnamed, used.getOrDefault(UNNAMED, BigDecimal.ZERO), false));
    }
    return standings;
  }

  /**
   * What a source would give for more than plans drew.
   *
   * @param source null for money without a named source
   * @param left what no plan has drawn of it
   */
  public record Gift(
      @Nullable FundingSource source, boolean expired, BigDecimal more, BigDecimal left) {}

  /** Whose money these amounts are, had they been drawn besides all that was. */
  @Transactional(readOnly = true)
  public List<Gift> whose(UUID programmeId, String currency, Map<Need, BigDecimal> more) {
    List<Pot> pots = pots(programmeId, currency, named(programmeId, currency));
    Map<Need, BigDecimal> needs = new LinkedHashMap<>(byPlace(programmeId, currency));
    var before = Coverage.of(pots, needs).used();
    more.forEach((need, amount) -> needs.merge(need, amount, BigDecimal::add));
    var after = Coverage.of(pots, needs).used();
    return standings(programmeId, currency).stream()
        .map(
            it -> {
              UUID pot = it.source() == null ? UNNAMED : it.source().id();
              BigDecimal used = before.getOrDefault(pot, BigDecimal.ZERO);
              return new Gift(
                  it.source(),
                  it.expired(),
                  after.getOrDefault(pot, BigDecimal.ZERO).subtract(used),
                  it.amount().subtract(used));
            })
        .filter(gift -> gift.more().signum() != 0)
        .toList();
  }

  private Map<Need, BigDecimal> byPlace(UUID programmeId, String currency) {
    Map<Need, BigDecimal> drawn = new LinkedHashMap<>();
    sources
        .drawn(programmeId, currency)
        .forEach((need, amount) -> drawn.merge(Need.of(need.territory()), amount, BigDecimal::add));
    return drawn;
  }

  /**
   * What lacks for drawing these amounts, besides all that was drawn: money that is earmarked for
   * others does not count. Zero where it is covered.
   */
  @Transactional(readOnly = true)
  public BigDecimal missing(UUID programmeId, String currency, Map<Need, BigDecimal> more) {
    List<FundingSource> named = named(programmeId, currency);
    if (named.stream().noneMatch(source -> source.earmark().restricts())) {
      return BigDecimal.ZERO;
    }
    boolean byTier = more.keySet().stream().noneMatch(need -> need.tier().isEmpty());
    Map<Need, BigDecimal> needs = new LinkedHashMap<>();
    sources
        .drawn(programmeId, currency)
        .forEach(
            (need, amount) ->
                needs.merge(byTier ? need : Need.of(need.territory()), amount, BigDecimal::add));
    List<Pot> pots = pots(programmeId, currency, named);
    BigDecimal before = Coverage.of(pots, needs).missing();
    more.forEach((need, amount) -> needs.merge(need, amount, BigDecimal::add));
    return Coverage.of(pots, needs).missing().subtract(before);
  }

  /** The source that an entry of the programme books. */
  public Optional<FundingSource> ofEntry(UUID entry) {
    return sources.ofEntry(entry);
  }

  private List<FundingSource> named(UUID programmeId, String currency) {
    return sources.of(programmeId).stream()
        .filter(source -> source.amount().currency().equals(currency))
        .toList();
  }

  /** The money without a name comes last. */
  private List<Pot> pots(UUID programmeId, String currency, List<FundingSource> named) {
    List<Pot> pots = new ArrayList<>();
    BigDecimal unnamed = sources.funded(programmeId, currency);
    for (FundingSource source : named) {
      pots.add(new Pot(source.id(), source.amount().amount(), source.earmark()));
      unnamed = unnamed.subtract(source.amount().amount());
    }
    pots.add(new Pot(UNNAMED, unnamed, Earmark.NONE));
    return pots;
  }
}

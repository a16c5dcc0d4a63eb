package org.puente.distribution.console;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.ledger.ReadingLedger;
import org.puente.distribution.programmes.Criteria;
import org.puente.distribution.programmes.Programme;
import org.puente.distribution.programmes.Programmes;
import org.puente.distribution.programmes.RuleForm;
import org.puente.distribution.reference.Territories;
import org.puente.distribution.reference.Territory;
import org.puente.distribution.reports.Summaries;
import org.puente.distribution.reports.Summary;
import org.puente.events.contract.Money;
import org.puente.events.http.Problem;
import org.springframework.stereotype.Component;

/** What a programme's page shows. */
@Component
class ProgrammeDesk {

  private final Programmes programmes;
  private final Summaries summaries;
  private final ReadingLedger ledger;
  private final Territories territories;

  ProgrammeDesk(
      Programmes programmes, Summaries summaries, ReadingLedger ledger, Territories territories) {
    this.programmes = programmes;
    this.summaries = summaries;
    this.ledger = ledger;
    this.territories = territories;
  }

  List<Programme> all() {
    return programmes.all();
  }

  Programme find(UUID id) {
    return programmes.find(id).orElseThrow(() -> Problem.notFound("There is no such programme."));
  }

  Summary summary(Programme programme) {
    return summaries.of(programme);
  }

  List<Territory> places() {
    return territories.all();
  }

  List<Balance> ledger(Programme programme) {
    return ledger.lines(programme.id(), programme.currency()).stream()
        .map(line -> new Balance(line.account(), Money.of(line.amount(), line.currency())))
        .toList();
  }

  /** The criteria in force, or the newest ones where none was published, in words. */
  CriteriaInWords criteria(Programme programme, String language) {
    Criteria criteria =
        programme
            .published()
            .flatMap(version -> programmes.criteria(programme.id(), version))
            .orElse(programme.criteria());
    var rules =
        criteria.rules().stream()
            .filter(rule -> !rule.sensitive())
            .map(rule -> new Points(rule.points(), rule.reason().in(language)))
            .toList();
    return new CriteriaInWords(
        criteria.version(),
        programme.published().isPresent(),
        criteria.threshold(),
        rules,
        rules.size() < criteria.rules().size());
  }

  /** What is paid, by size of the household or as one amount. */
  static RuleInWords rule(Programme programme) {
    RuleForm form = RuleForm.of(programme.terms().rule());
    List<BigDecimal> bySize = form.bySize() == null ? List.of() : form.bySize();
    var amounts =
        IntStream.range(0, bySize.size())
            .mapToObj(i -> new SizeAmount(i + 1, i + 1 == bySize.size(), bySize.get(i)))
            .toList();
    return new RuleInWords(
        form.kind(),
        form.kind() == RuleForm.Kind.FIXED ? form.fixed() : form.perMember(),
        amounts,
        form.cap());
  }

  /** An account of the ledger and what stands on it. */
  record Balance(String account, Money amount) {}

  /** A reason that counts and how much. */
  record Points(int points, String reason) {}

  /**
   * Criteria as anybody may read them (BP3).
   *
   * @param more whether sensitive reasons count too, which are never named
   */
  record CriteriaInWords(
      int version, boolean published, int threshold, List<Points> rules, boolean more) {}

  /** A transfer rule. */
  record RuleInWords(
      RuleForm.Kind kind,
      @Nullable BigDecimal amount,
      List<SizeAmount> bySize,
      @Nullable BigDecimal cap) {}

  /**
   * The amount for households of a size.
   *
   * @param andMore whether it is also for larger ones
   */
  record SizeAmount(int size, boolean andMore, BigDecimal amount) {}
}

package org.puente.distribution.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.puente.distribution.ledger.Account.Kind;
import org.puente.events.contract.Money;
import org.springframework.stereotype.Service;

/** The balances of a programme, one line per account. */
@Service
public class ReadingLedger {

  private static final List<Kind> SHOWN =
      List.of(Kind.FUNDING, Kind.BUDGET, Kind.COMMITTED, Kind.WITH_FSP, Kind.PAID);

  private final Ledger ledger;

  ReadingLedger(Ledger ledger) {
    this.ledger = ledger;
  }

  /** One account's balance over all providers; the lines of a programme sum to zero. */
  public record Line(String account, String currency, String amount) {}

  public List<Line> lines(UUID programmeId, String currency) {
    Map<Account, BigDecimal> balances = ledger.balances(programmeId, currency);
    List<Line> lines = new ArrayList<>();
    for (Kind kind : SHOWN) {
      BigDecimal amount =
          balances.entrySet().stream()
              .filter(balance -> balance.getKey().kind() == kind)
              .map(Map.Entry::getValue)
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      lines.add(
          new Line(kind.name(), currency, new Money(amount, currency).amount().toPlainString()));
    }
    return lines;
  }
}

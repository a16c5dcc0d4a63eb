package org.puente.fspsimulator.gsma;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.puente.fspsimulator.banks.Bank;
import org.puente.fspsimulator.statements.BankLine;

/**
 * GSMA's statement entry. The client's own reference of an order is in its custom data, because
 * GSMA has no field for it.
 */
record StatementEntry(
    String transactionReference,
    List<Metadata> creditParty,
    List<Metadata> debitParty,
    String transactionStatus,
    String amount,
    String currency,
    String displayType,
    Instant creationDate,
    List<Metadata> customData) {

  static StatementEntry of(Bank bank, BankLine line) {
    List<Metadata> client = party(bank.accountId());
    List<Metadata> counterpart = party("accountid@" + bank.code().toLowerCase(Locale.ROOT));
    boolean credit = line.kind().isCredit();
    UUID order = line.order();
    return new StatementEntry(
        line.reference(),
        credit ? client : counterpart,
        credit ? counterpart : client,
        "completed",
        line.amount().amount(),
        line.amount().currency(),
        line.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        line.at(),
        order == null ? List.of() : List.of(new Metadata("clientCorrelationId", order.toString())));
  }

  private static List<Metadata> party(String accountId) {
    int at = accountId.indexOf('@');
    return List.of(new Metadata(accountId.substring(0, at), accountId.substring(at + 1)));
  }
}

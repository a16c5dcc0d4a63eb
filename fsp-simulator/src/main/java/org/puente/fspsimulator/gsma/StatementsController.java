package org.puente.fspsimulator.gsma;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.puente.fspsimulator.banks.Bank;
import org.puente.fspsimulator.book.Money;
import org.puente.fspsimulator.faults.Fault;
import org.puente.fspsimulator.faults.Misbehaving;
import org.puente.fspsimulator.statements.BankDay;
import org.puente.fspsimulator.statements.BankDays;
import org.puente.fspsimulator.statements.BankLine;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * A day's statement: its entries as GSMA has them, and its balances and totals, which GSMA has not,
 * beside them.
 */
@RestController
class StatementsController {

  private static final int MOST = 1_000;
  private static final String EXTENSION = "/banks/{bank}/ext/statements/{day}";

  record Head(
      String statementId,
      LocalDate day,
      String currency,
      String opening,
      String closing,
      String debits,
      String credits,
      long entries) {}

  private final BankDays days;
  private final Misbehaving misbehaving;
  private final Clock clock;
  private final Map<UUID, Instant> firstAsked = new ConcurrentHashMap<>();

  StatementsController(BankDays days, Misbehaving misbehaving, Clock clock) {
    this.days = days;
    this.misbehaving = misbehaving;
    this.clock = clock;
  }

  /** Of a day that is over. */
  @GetMapping(EXTENSION)
  ResponseEntity<Object> head(
      @RequestAttribute(Admission.BANK) Bank bank, @PathVariable LocalDate day) {
    Instant now = clock.instant();
    UUID asked = id(bank, day, "head");
    if (day.plusDays(1).atStartOfDay(bank.zone()).toInstant().isAfter(now)
        || isLate(bank, asked, now)) {
      return Answers.error(GsmaError.identification("there is no such statement yet", now));
    }
    BankDay told = days.day(bank, day);
    boolean wrong = meets(bank, Fault.STATEMENT_WRONG_TOTAL, asked);
    return ResponseEntity.ok(
        new Head(
            told.id(),
            day,
            bank.currency(),
            amount(bank, told.opening()),
            amount(bank, told.closing()),
            amount(bank, told.debits() + (wrong ? 1 : 0)),
            amount(bank, told.credits()),
            told.entries()));
  }

  /** Of one day: the first instant says which; a page of it. */
  @GetMapping(Paths.ACCOUNT + "/statemententries")
  ResponseEntity<Object> entries(
      @RequestAttribute(Admission.BANK) Bank bank,
      @RequestParam Instant fromDateTime,
      @RequestParam(defaultValue = "0") long offset,
      @RequestParam(defaultValue = "200") int limit) {
    if (limit < 1 || limit > MOST || offset < 0) {
      return Answers.error(
          GsmaError.validation(
              "formatError", "limit is from 1 to " + MOST + ", offset from 0", clock.instant()));
    }
    LocalDate day = LocalDate.ofInstant(fromDateTime, bank.zone());
    List<BankLine> lines = new ArrayList<>(days.lines(bank, day, offset, limit));
    int returned = lines.size();
    UUID asked = id(bank, day, Long.toString(offset));
    if (returned > 0 && meets(bank, Fault.STATEMENT_DUPLICATED, asked)) {
      lines.add(lines.getFirst());
    }
    if (returned > 0 && meets(bank, Fault.STATEMENT_TRUNCATED, asked)) {
      lines.removeLast();
    }
    return ResponseEntity.ok()
        .header("X-Records-Available-Count", Long.toString(days.day(bank, day).entries()))
        .header("X-Records-Returned-Count", Integer.toString(returned))
        .body(lines.stream().map(line -> StatementEntry.of(bank, line)).toList());
  }

  private boolean isLate(Bank bank, UUID asked, Instant now) {
    if (!misbehaving.meets(bank.key(), Fault.STATEMENT_LATE, asked, 1)) {
      return false;
    }
    long late = misbehaving.of(bank.key()).statements().statementLateMillis();
    return firstAsked.computeIfAbsent(asked, _ -> now).plusMillis(late).isAfter(now);
  }

  private boolean meets(Bank bank, Fault fault, UUID asked) {
    return misbehaving.meets(bank.key(), fault, asked, misbehaving.nextTurn(bank.key(), asked));
  }

  private static UUID id(Bank bank, LocalDate day, String part) {
    return UUID.nameUUIDFromBytes((bank.key() + "/" + day + "/" + part).getBytes(UTF_8));
  }

  private static String amount(Bank bank, long minor) {
    String plain = new Money(Math.abs(minor), bank.currency()).amount();
    return minor < 0 ? "-" + plain : plain;
  }
}

package org.puente.distribution.ledger.persistence;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.ledger.Account;
import org.puente.distribution.ledger.Account.Kind;
import org.puente.distribution.ledger.Entry;
import org.puente.distribution.ledger.Ledger;
import org.puente.distribution.ledger.Posted;
import org.puente.distribution.ledger.Posting;
import org.puente.events.ids.Ids;
import org.puente.events.sql.Columns;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Entries and postings by two statements, however many there are; balances follow by trigger. */
@Repository
class JdbcLedger implements Ledger {

  private static final String ENTRIES =
      """
      INSERT INTO ledger_entry (id, programme_id, currency, cause, plan_id, first_transfer, last_transfer)
      SELECT * FROM unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::uuid[], ?::uuid[], ?::uuid[])
      """;

  private static final String POSTINGS =
      """
      INSERT INTO ledger_posting (entry_id, line, account, fsp, amount, transfer_id)
      SELECT * FROM unnest(?::uuid[], ?::int[], ?::text[], ?::text[], ?::numeric[], ?::uuid[])
      """;

  private final JdbcTemplate jdbc;

  JdbcLedger(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  private record Numbered(UUID id, Entry entry) {
    @Nullable UUID planId() {
      return entry.origin() == null ? null : entry.origin().planId();
    }

    @Nullable UUID first() {
      return entry.origin() == null ? null : entry.origin().firstTransfer();
    }

    @Nullable UUID last() {
      return entry.origin() == null ? null : entry.origin().lastTransfer();
    }
  }

  private record Line(UUID entryId, int number, Posting posting) {}

  @Override
  public void post(List<Entry> entries) {
    List<Numbered> numbered =
        entries.stream()
            .filter(entry -> !entry.postings().isEmpty())
            .map(entry -> new Numbered(Ids.next(), entry))
            .toList();
    if (!numbered.isEmpty()) {
      insert(numbered);
    }
  }

  @Override
  public UUID post(Entry entry) {
    UUID id = Ids.next();
    insert(List.of(new Numbered(id, entry)));
    return id;
  }

  private void insert(List<Numbered> entries) {
    Columns<Numbered> columns = new Columns<>(entries);
    jdbc.update(
        ENTRIES,
        columns.uuids(Numbered::id),
        columns.uuids(it -> it.entry().programmeId()),
        columns.texts(it -> it.entry().currency()),
        columns.texts(it -> it.entry().cause().name()),
        columns.uuids(Numbered::planId),
        columns.uuids(Numbered::first),
        columns.uuids(Numbered::last));
    Columns<Line> lines = new Columns<>(lines(entries));
    jdbc.update(
        POSTINGS,
        lines.uuids(Line::entryId),
        lines.ints(Line::number),
        lines.texts(it -> it.posting().account().kind().name()),
        lines.texts(it -> fsp(it.posting().account())),
        lines.column("numeric", it -> it.posting().amount()),
        lines.uuids(it -> it.posting().transferId()));
  }

  private static List<Line> lines(List<Numbered> entries) {
    List<Line> lines = new ArrayList<>();
    for (Numbered entry : entries) {
      int number = 1;
      for (Posting posting : entry.entry().postings()) {
        lines.add(new Line(entry.id(), number++, posting));
      }
    }
    return lines;
  }

  @Override
  public Posted postWithinBudget(Entry entry) {
    BigDecimal budget = locked(entry.programmeId(), entry.currency(), Account.of(Kind.BUDGET));
    BigDecimal after =
        entry.postings().stream()
            .filter(posting -> posting.account().kind() == Kind.BUDGET)
            .map(Posting::amount)
            .reduce(budget, BigDecimal::add);
    if (after.signum() < 0) {
      return new Posted.Short(after.negate());
    }
    post(List.of(entry));
    return new Posted.Done();
  }

  @Override
  public void lockBudget(UUID programmeId, String currency) {
    locked(programmeId, currency, Account.of(Kind.BUDGET));
  }

  @Override
  public Map<Account, BigDecimal> balances(UUID programmeId, String currency) {
    Map<Account, BigDecimal> balances = new LinkedHashMap<>();
    jdbc.query(
        """
        SELECT account, fsp, amount FROM ledger_balance
         WHERE programme_id = ? AND currency = ? AND amount <> 0 ORDER BY account, fsp
        """,
        row -> {
          balances.put(
              account(row.getString("account"), row.getString("fsp")), row.getBigDecimal("amount"));
        },
        programmeId,
        currency);
    return balances;
  }

  @Override
  public BigDecimal freeFloat(UUID programmeId, String currency, String fsp) {
    BigDecimal confirmed = locked(programmeId, currency, new Account(Kind.FLOAT, fsp));
    Map<Account, BigDecimal> balances = balances(programmeId, currency);
    return confirmed
        .subtract(balances.getOrDefault(Account.withFsp(fsp), BigDecimal.ZERO))
        .subtract(balances.getOrDefault(Account.paid(fsp), BigDecimal.ZERO));
  }

  private BigDecimal locked(UUID programmeId, String currency, Account account) {
    return jdbc
        .queryForList(
            """
            SELECT amount FROM ledger_balance
             WHERE programme_id = ? AND currency = ? AND account = ? AND fsp = ? FOR UPDATE
            """,
            BigDecimal.class,
            programmeId,
            currency,
            account.kind().name(),
            fsp(account))
        .stream()
        .findFirst()
        .orElse(BigDecimal.ZERO);
  }

  private static Account account(String kind, String fsp) {
    return new Account(Kind.valueOf(kind), fsp.isEmpty() ? null : fsp);
  }

  private static String fsp(Account account) {
    return account.fsp() == null ? "" : account.fsp();
  }
}

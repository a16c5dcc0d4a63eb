package org.puente.distribution.reports.persistence;

import java.math.BigDecimal;
import org.puente.distribution.ledger.Account;
import org.puente.distribution.ledger.Account.Kind;
import org.puente.distribution.ledger.Ledger;
import org.puente.distribution.programmes.Programme;
import org.puente.distribution.reports.LookingAhead;
import org.puente.distribution.reports.MoneyAhead;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** The programme is looked at as the caller, so that nobody sums what they don't see. */
@Repository
class JdbcLookingAhead implements LookingAhead {

  private record Promised(BigDecimal unplanned, BigDecimal inPlans) {}

  private record Book(long postings, BigDecimal total, long uneven, long differing) {}

  private final JdbcClient jdbc;
  private final Ledger ledger;

  JdbcLookingAhead(JdbcClient jdbc, Ledger ledger) {
    this.jdbc = jdbc;
    this.ledger = ledger;
  }

  @Override
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public MoneyAhead of(Programme programme) {
    var left =
        ledger
            .balances(programme.id(), programme.currency())
            .getOrDefault(Account.of(Kind.BUDGET), BigDecimal.ZERO);
    Promised promised = promised(programme);
    Book book = book(programme);
    return new MoneyAhead(
        left,
        promised.unplanned(),
        promised.inPlans(),
        book.postings(),
        book.total(),
        book.uneven(),
        book.differing());
  }

  private Promised promised(Programme programme) {
    return jdbc.sql(
            """
            SELECT s.* FROM programme p CROSS JOIN LATERAL still_to_commit(p.id, :currency) s WHERE p.id = :id
            """)
        .param("currency", programme.currency())
        .param("id", programme.id())
        .query(
            (row, number) ->
                new Promised(row.getBigDecimal("unplanned"), row.getBigDecimal("in_plans")))
        .single();
  }

  private Book book(Programme programme) {
    return jdbc.sql(
            """
            SELECT c.* FROM programme p CROSS JOIN LATERAL ledger_check(p.id) c
             WHERE p.id = :id AND c.currency = :currency
            """)
        .param("currency", programme.currency())
        .param("id", programme.id())
        .query(
            (row, number) ->
                new Book(
                    row.getLong("postings"),
                    row.getBigDecimal("total"),
                    row.getLong("uneven"),
                    row.getLong("differing")))
        .optional()
        .orElse(new Book(0, BigDecimal.ZERO, 0, 0));
  }
}

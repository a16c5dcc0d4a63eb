package org.puente.fspsimulator.book.persistence;

import java.time.Instant;
import java.util.List;
import org.puente.fspsimulator.book.Entries;
import org.puente.fspsimulator.book.Entry;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the feed beside the writer, which WAL mode allows. */
public record JdbcEntries(JdbcClient jdbc) implements Entries {

  private static final String PAID =
      """
      select coalesce(sum(case kind when 'WITHDRAWAL' then amount when 'REVERSAL' then -amount end), 0)
      from entry
      where bank = ?
      """;

  @Override
  public List<Entry> after(String bank, long sequence, int limit) {
    return jdbc.sql(
            """
            select * from entry
            where bank = ? and sequence > ?
            order by sequence
            limit ?
            """)
        .params(bank, sequence, limit)
        .query(EntryRows::read)
        .list();
  }

  @Override
  public List<Entry> between(String bank, Instant from, Instant until) {
    return jdbc.sql(
            """
            select * from entry
            where bank = ? and occurred_at >= ? and occurred_at < ?
            order by sequence
            """)
        .params(bank, from.toEpochMilli(), until.toEpochMilli())
        .query(EntryRows::read)
        .list();
  }

  @Override
  public List<Entry> cash(String bank, Instant from, Instant until, long offset, int limit) {
    return jdbc.sql(
            """
            select * from entry
            where bank = ? and occurred_at >= ? and occurred_at < ? and kind in ('WITHDRAWAL', 'REVERSAL')
            order by sequence
            limit ? offset ?
            """)
        .params(bank, from.toEpochMilli(), until.toEpochMilli(), limit, offset)
        .query(EntryRows::read)
        .list();
  }

  @Override
  public Moved moved(String bank, Instant from, Instant until) {
    return jdbc.sql(
            """
            select count(*) filter (where kind = 'WITHDRAWAL'),
                   coalesce(sum(amount) filter (where kind = 'WITHDRAWAL'), 0),
                   count(*) filter (where kind = 'REVERSAL'),
                   coalesce(sum(amount) filter (where kind = 'REVERSAL'), 0)
            from entry
            where bank = ? and occurred_at >= ? and occurred_at < ?
            """)
        .params(bank, from.toEpochMilli(), until.toEpochMilli())
        .query(
            (row, _) -> new Moved(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)))
        .single();
  }

  @Override
  public long paidBefore(String bank, Instant instant) {
    return jdbc.sql(PAID + "and occurred_at < ?")
        .params(bank, instant.toEpochMilli())
        .query(Long.class)
        .single();
  }

  @Override
  public long paidUpTo(String bank, long sequence) {
    return jdbc.sql(PAID + "and sequence <= ?").params(bank, sequence).query(Long.class).single();
  }
}

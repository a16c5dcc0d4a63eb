package org.puente.fspsimulator.book.persistence;

import java.util.List;
import org.puente.fspsimulator.book.Entries;
import org.puente.fspsimulator.book.Entry;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the feed beside the writer, which WAL mode allows. */
public record JdbcEntries(JdbcClient jdbc) implements Entries {

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
}

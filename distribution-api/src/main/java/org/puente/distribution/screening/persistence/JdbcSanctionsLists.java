package org.puente.distribution.screening.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.puente.distribution.screening.SanctionsList;
import org.puente.distribution.screening.SanctionsList.Entry;
import org.puente.distribution.screening.SanctionsLists;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSanctionsLists implements SanctionsLists {

  private static final int AT_ONCE = 1_000;

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;

  JdbcSanctionsLists(JdbcClient jdbc, JdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  @Override
  public boolean add(SanctionsList list, UUID by, List<Entry> entries) {
    boolean added =
        jdbc.sql(
                    """
                    INSERT INTO sanctions_list (id, name, dated, sha256, entries, uploaded_by, uploader)
                    VALUES (:id, :name, :dated, :sha256, :entries, :by, :uploader) ON CONFLICT DO NOTHING
                    """)
                .param("id", list.id())
                .param("name", list.name())
                .param("dated", list.dated())
                .param("sha256", HexFormat.of().parseHex(list.sha256()))
                .param("entries", list.entries())
                .param("by", by)
                .param("uploader", list.uploader())
                .update()
            == 1;
    if (added) {
      batches.batchUpdate(
          "INSERT INTO sanctions_entry (list_id, number, reference, names, years) VALUES (?, ?, ?, ?, ?)",
          entries,
          AT_ONCE,
          (statement, entry) -> {
            statement.setObject(1, list.id());
            statement.setInt(2, entry.number());
            statement.setString(3, entry.reference());
            var connection = statement.getConnection();
            statement.setArray(4, connection.createArrayOf("text", entry.names().toArray()));
            statement.setArray(5, connection.createArrayOf("int4", entry.years().toArray()));
          });
    }
    return added;
  }

  @Override
  public List<SanctionsList> all() {
    return jdbc.sql("SELECT * FROM sanctions_list ORDER BY id DESC LIMIT 100")
        .query(
            (row, _) ->
                new SanctionsList(
                    row.getObject("id", UUID.class),
                    row.getString("name"),
                    row.getString("dated"),
                    HexFormat.of().formatHex(row.getBytes("sha256")),
                    row.getInt("entries"),
                    row.getString("uploader"),
                    row.getTimestamp("uploaded_at").toInstant()))
        .list();
  }

  @Override
  public List<Entry> entries(UUID list) {
    return jdbc.sql("SELECT * FROM sanctions_entry WHERE list_id = ? ORDER BY number")
        .param(list)
        .query(JdbcSanctionsLists::entry)
        .list();
  }

  @Override
  public Optional<Entry> entry(UUID list, int number) {
    return jdbc.sql("SELECT * FROM sanctions_entry WHERE list_id = ? AND number = ?")
        .params(list, number)
        .query(JdbcSanctionsLists::entry)
        .optional();
  }

  private static Entry entry(ResultSet row, int number) throws SQLException {
    return new Entry(
        row.getInt("number"),
        row.getString("reference"),
        Arrays.asList((String[]) row.getArray("names").getArray()),
        Arrays.asList((Integer[]) row.getArray("years").getArray()));
  }
}

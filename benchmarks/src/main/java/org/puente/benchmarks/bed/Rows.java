package org.puente.benchmarks.bed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows read whole, to be written again one by one, as a naive program would. */
public final class Rows {
  private final List<String> columns = new ArrayList<>();
  private final List<@Nullable Object[]> values = new ArrayList<>();

  /** What that query gives. */
  public static Rows read(Connection connection, String sql) throws SQLException {
    var rows = new Rows();
    try (ResultSet found = connection.createStatement().executeQuery(sql)) {
      int width = found.getMetaData().getColumnCount();
      for (int i = 1; i <= width; i++) {
        rows.columns.add(found.getMetaData().getColumnName(i));
      }
      while (found.next()) {
        var row = new @Nullable Object[width];
        for (int i = 0; i < width; i++) {
          row[i] = found.getObject(i + 1);
        }
        rows.values.add(row);
      }
    }
    return rows;
  }

  public int size() {
    return values.size();
  }

  public @Nullable Object get(int row, String column) {
    return values.get(row)[columns.indexOf(column)];
  }

  /** An INSERT of one row into that table, prepared once. */
  public PreparedStatement insertInto(String table, Connection connection) throws SQLException {
    return connection.prepareStatement(
        "INSERT INTO %s (%s) VALUES (%s)"
            .formatted(
                table,
                String.join(", ", columns),
                String.join(", ", Collections.nCopies(columns.size(), "?"))));
  }

  public void insert(int row, PreparedStatement insert) throws SQLException {
    @Nullable Object[] cells = values.get(row);
    for (int i = 0; i < cells.length; i++) {
      insert.setObject(i + 1, cells[i]);
    }
    insert.executeUpdate();
  }
}

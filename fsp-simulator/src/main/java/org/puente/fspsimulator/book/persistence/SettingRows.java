package org.puente.fspsimulator.book.persistence;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;

/** Settings as rows. */
final class SettingRows {

  static final String UPSERT =
      """
      insert into setting (name, value) values (?, ?)
      on conflict (name) do update set value = excluded.value
      """;

  private SettingRows() {}

  static PreparedStatement bind(PreparedStatement statement, Map.Entry<String, String> setting)
      throws SQLException {
    statement.setString(1, setting.getKey());
    statement.setString(2, setting.getValue());
    return statement;
  }
}

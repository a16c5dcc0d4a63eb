package org.puente.distribution.exports;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What is exported.
 *
 * @param name of the table, which names the file and the line in the audit trail
 * @param filter as it was asked for, without personal data
 * @param rows gives every row to whoever takes them, a few in memory at a time
 */
public record ExportTable<T>(
    String name,
    Map<String, String> filter,
    List<Column<T>> columns,
    Consumer<Consumer<? super T>> rows) {

  public ExportTable {
    filter = Map.copyOf(filter);
    columns = List.copyOf(columns);
  }
}

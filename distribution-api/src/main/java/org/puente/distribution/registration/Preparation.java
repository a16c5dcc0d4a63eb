package org.puente.distribution.registration;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file that waits, as whoever brought it sees it: what its columns seem to be, and how its first
 * rows read.
 *
 * @param headerRow the row that names the columns, from 1
 * @param profile the mapping profile that is laid over it; null where its columns are only guessed
 * @param region where a phone number without a country code belongs, ISO 3166
 * @param dates {@code dmy} or {@code mdy}
 * @param territory the territory of rows that name none; null where each has to
 */
public record Preparation(
    ImportProgress file,
    int headerRow,
    @Nullable String profile,
    String region,
    String dates,
    @Nullable String territory,
    List<PreparedColumn> columns) {

  /**
   * A column, and what it fills.
   *
   * @param index from 0
   * @param hxl its HXL tag, where the file has one
   * @param target such as {@code birth-date} or {@code consent:registration}; null where its values
   *     are discarded
   * @param named whether it has a name of its own, without which nothing can be mapped to it
   * @param samples the first values
   */
  public record PreparedColumn(
      int index,
      String header,
      @Nullable String hxl,
      @Nullable String target,
      boolean named,
      List<String> samples) {}
}

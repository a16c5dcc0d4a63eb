package org.puente.distribution.registration.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;

/** One {@code COPY … FROM STDIN (FORMAT binary)} inside the caller's transaction. */
public final class CopyingRows implements AutoCloseable {

  private static final SQLExceptionTranslator PROBLEMS = new SQLStateSQLExceptionTranslator();

  private final DataSource dataSource;
  private final Connection connection;
  private final String target;
  private final CopyIn copy;

  /**
   * Starts it.
   *
   * @param target a table and its columns, never from user input
   */
  public CopyingRows(DataSource dataSource, String target) {
    this.dataSource = dataSource;
    this.target = target;
    this.connection = DataSourceUtils.getConnection(dataSource);
    try {
      copy =
          connection
              .unwrap(PGConnection.class)
              .getCopyAPI()
              .copyIn("COPY " + target + " FROM STDIN (FORMAT binary)");
      copy.writeToCopy(BinaryRows.HEADER, 0, BinaryRows.HEADER.length);
    } catch (SQLException failed) {
      DataSourceUtils.releaseConnection(connection, dataSource);
      throw translated(failed);
    }
  }

  /** Copies all at once. */
  public static long copy(DataSource dataSource, String target, List<BinaryRows> blocks) {
    try (var copying = new CopyingRows(dataSource, target)) {
      blocks.forEach(copying::add);
      return copying.end();
    }
  }

  /** Sends some more rows. */
  public void add(BinaryRows rows) {
    try {
      copy.writeToCopy(rows.bytes(), 0, rows.size());
    } catch (SQLException failed) {
      throw translated(failed);
    }
  }

  /** Ends it; how many rows the server counted. */
  public long end() {
    try {
      copy.writeToCopy(BinaryRows.TRAILER, 0, BinaryRows.TRAILER.length);
      return copy.endCopy();
    } catch (SQLException failed) {
      throw translated(failed);
    }
  }

  /** Gives up what wasn't ended. */
  @Override
  public void close() {
    try {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    } catch (SQLException failed) {
      throw translated(failed);
    } finally {
      DataSourceUtils.releaseConnection(connection, dataSource);
    }
  }

  private RuntimeException translated(SQLException failed) {
    var translation = PROBLEMS.translate("COPY " + target, null, failed);
    return translation == null ? new IllegalStateException(failed) : translation;
  }
}

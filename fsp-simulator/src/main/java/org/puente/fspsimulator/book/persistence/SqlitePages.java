package org.puente.fspsimulator.book.persistence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.puente.fspsimulator.book.Entry;
import org.puente.fspsimulator.book.Order;
import org.puente.fspsimulator.book.Page;
import org.puente.fspsimulator.book.Pages;
import org.springframework.dao.DataAccessResourceFailureException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * The book in one SQLite file. In WAL mode with {@code synchronous=NORMAL} a commit is in the
 * operating system's hands when it returns: it survives a kill of the process, not a power cut.
 */
public final class SqlitePages implements Pages {

  private final FileChannel lock;
  private final Connection connection;
  private final PreparedStatement putOrder;
  private final PreparedStatement addEntry;
  private final PreparedStatement putSetting;

  /** Opens or creates the book in the folder, which no other process may have open. */
  public SqlitePages(Path folder) {
    try {
      Files.createDirectories(folder);
      lock = lock(folder.resolve("book.lock"));
      connection = open(folder);
      createTables();
      connection.setAutoCommit(false);
      putOrder = connection.prepareStatement(OrderRows.UPSERT);
      addEntry = connection.prepareStatement(EntryRows.INSERT);
      putSetting = connection.prepareStatement(SettingRows.UPSERT);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot open the book in " + folder, e);
    } catch (SQLException e) {
      throw new DataAccessResourceFailureException("cannot open the book in " + folder, e);
    }
  }

  @Override
  public void write(Page page) {
    try {
      for (Order order : page.orders()) {
        OrderRows.bind(putOrder, order).addBatch();
      }
      putOrder.executeBatch();
      for (Entry entry : page.entries()) {
        EntryRows.bind(addEntry, entry).addBatch();
      }
      addEntry.executeBatch();
      for (Map.Entry<String, String> setting : page.settings().entrySet()) {
        SettingRows.bind(putSetting, setting).addBatch();
      }
      putSetting.executeBatch();
      connection.commit();
    } catch (SQLException e) {
      abandon(e);
      throw new DataAccessResourceFailureException("the page was not written", e);
    }
  }

  @Override
  public void readOrders(Consumer<Order> reader) {
    each("select * from orders", row -> reader.accept(OrderRows.read(row)));
  }

  @Override
  public Map<String, Long> lastSequences() {
    Map<String, Long> last = new HashMap<>();
    each(
        "select bank, max(sequence) from entry group by bank",
        row -> last.put(row.getString(1), row.getLong(2)));
    return last;
  }

  @Override
  public Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>();
    each(
        "select name, value from setting", row -> settings.put(row.getString(1), row.getString(2)));
    return settings;
  }

  @Override
  public void close() {
    try (lock;
        connection) {
      putOrder.close();
      addEntry.close();
      putSetting.close();
    } catch (SQLException e) {
      throw new DataAccessResourceFailureException("cannot close the book", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @FunctionalInterface
  private interface RowReader {
    void read(ResultSet row) throws SQLException;
  }

  private void each(String sql, RowReader reader) {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        reader.read(rows);
      }
    } catch (SQLException e) {
      throw new DataAccessResourceFailureException("cannot read the book", e);
    }
  }

  private void abandon(SQLException reason) {
    try {
      putOrder.clearBatch();
      addEntry.clearBatch();
      putSetting.clearBatch();
      connection.rollback();
    } catch (SQLException e) {
      reason.addSuppressed(e);
    }
  }

  private void createTables() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String sql : Tables.CREATE) {
        statement.execute(sql);
      }
    }
  }

  private static Connection open(Path folder) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
    config.setBusyTimeout(5_000);
    config.setCacheSize(-65_536);
    config.setPragma(SQLiteConfig.Pragma.JOURNAL_SIZE_LIMIT, "67108864");
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + folder.resolve("book.db"));
    return source.getConnection();
  }

  private static FileChannel lock(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = channel.tryLock();
    if (lock == null) {
      channel.close();
      throw new IOException("another simulator has this book open");
    }
    return channel;
  }
}

package org.puente.distribution.registration.persistence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.puente.events.tables.Source;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The originals, in the database, so that any instance can read them; sealed in pieces. */
@Component
public class ImportFiles {

  private static final int PIECE = 1 << 19;

  private static final String PIECE_OF =
      "SELECT sealed FROM import_chunk WHERE import_id = ? AND number = ?";

  private final JdbcClient jdbc;
  private final DataSource dataSource;
  private final ImportSealing sealing;

  ImportFiles(JdbcClient jdbc, DataSource dataSource, ImportSealing sealing) {
    this.jdbc = jdbc;
    this.dataSource = dataSource;
    this.sealing = sealing;
  }

  /** Keeps a file, inside the caller's transaction. */
  public void keep(UUID importId, InputStream content) throws IOException {
    var piece = new byte[PIECE];
    int number = 0;
    for (int length = content.readNBytes(piece, 0, PIECE);
        length > 0;
        length = content.readNBytes(piece, 0, PIECE)) {
      jdbc.sql("INSERT INTO import_chunk VALUES (?, ?, ?)")
          .param(importId)
          .param(number)
          .param(sealing.sealed(importId, number, Arrays.copyOf(piece, length)))
          .update();
      number++;
    }
  }

  /** The file as it was handed in; it is read piece by piece. */
  public Source open(UUID importId, long size) {
    return new Source() {
      @Override
      public InputStream open() {
        return new SequenceInputStream(new Pieces(importId));
      }

      @Override
      public long size() {
        return size;
      }
    };
  }

  /** On a connection of its own: the transaction's is busy with the COPY that these rows feed. */
  private Optional<byte[]> piece(UUID importId, int number) {
    try (var connection = dataSource.getConnection();
        var select = connection.prepareStatement(PIECE_OF)) {
      select.setObject(1, importId);
      select.setInt(2, number);
      try (var row = select.executeQuery()) {
        return row.next()
            ? Optional.of(sealing.opened(importId, number, row.getBytes(1)))
            : Optional.empty();
      }
    } catch (SQLException failed) {
      throw new DataAccessResourceFailureException("Original of " + importId, failed);
    }
  }

  private final class Pieces implements Enumeration<InputStream> {

    private final UUID importId;
    private int number;
    private byte @Nullable [] next;

    Pieces(UUID importId) {
      this.importId = importId;
      this.next = piece(importId, 0).orElse(null);
    }

    @Override
    public boolean hasMoreElements() {
      return next != null;
    }

    @Override
    public InputStream nextElement() {
      var piece = next;
      if (piece == null) {
        throw new NoSuchElementException();
      }
      next = piece(importId, ++number).orElse(null);
      return new ByteArrayInputStream(piece);
    }
  }
}

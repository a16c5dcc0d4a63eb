package org.puente.benchmarks.exporting;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.puente.benchmarks.bed.Bed;
import org.puente.benchmarks.bed.Contest;
import org.puente.benchmarks.bed.HeapWatch;
import org.puente.benchmarks.bed.Scratch;
import org.puente.benchmarks.bed.Stopwatch;
import org.puente.benchmarks.bed.Timed;
import org.puente.benchmarks.planning.Plans;
import org.puente.localstack.demo.Cast;
import org.puente.localstack.demo.Programme;
import org.puente.localstack.stack.House;

/**
 * Everybody's transfers as a file, read to its end: as CSV, which is measured, and as XLSX, whose
 * time is told and whose heap counts as well.
 */
public final class ExportContest implements Contest {
  private static final int HEADING = 1;
  private static final String BARE =
      "COPY (SELECT * FROM transfer_now WHERE plan_id = '%s' ORDER BY id) TO STDOUT (FORMAT csv)";

  private final Bed bed;
  private final Programme programme;

  public ExportContest(Bed bed, Programme programme) {
    this.bed = bed;
    this.programme = programme;
  }

  @Override
  public Timed perform() {
    var visitor =
        Visitor.loggedIn(bed.stage().site().url(House.DISTRIBUTION_API), Cast.COORDINATOR);
    String path = "/console/plans/" + measured() + "/export?format=";
    try (HeapWatch heap = bed.heapOf(House.DISTRIBUTION_API)) {
      Stopwatch watch = new Stopwatch();
      var csv = visitor.read(path + "CSV");
      double seconds = watch.seconds();
      if (csv.lines() != bed.rows() + HEADING) {
        throw new IllegalStateException("The file has %d lines".formatted(csv.lines()));
      }
      Stopwatch other = new Stopwatch();
      var xlsx = visitor.read(path + "XLSX");
      bed.stage()
          .screen()
          .line(
              "csv %,d MB in %.1f s; xlsx %,d MB in %.1f s"
                  .formatted(csv.bytes() >> 20, seconds, xlsx.bytes() >> 20, other.seconds()));
      return new Timed(bed.rows(), seconds, heap.peak(), null);
    }
  }

  private UUID measured() {
    return new Plans(bed, programme).measured();
  }

  /** The rows as the database writes them out by itself: no names opened, none masked. */
  @Override
  public double ceiling() {
    String sql = BARE.formatted(measured());
    try (Scratch scratch = new Scratch(bed.database(House.DISTRIBUTION_API))) {
      return Stopwatch.bestRate(
          bed.rows(), () -> scratch.seconds(connection -> copy(connection, sql)));
    }
  }

  private static void copy(Connection connection, String sql) throws SQLException {
    try {
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyOut(sql, OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A query for each transfer, and one for its person. */
  @Override
  public double naive() {
    List<UUID> some =
        bed.client(House.DISTRIBUTION_API)
            .sql("SELECT id FROM transfer WHERE plan_id = ? ORDER BY id LIMIT " + NAIVE_ROWS)
            .param(measured())
            .query(UUID.class)
            .list();
    try (Scratch scratch = new Scratch(bed.database(House.DISTRIBUTION_API))) {
      return some.size() / scratch.seconds(connection -> oneByOne(connection, some));
    }
  }

  private static void oneByOne(Connection connection, List<UUID> transfers) throws SQLException {
    try (PreparedStatement transfer =
            connection.prepareStatement("SELECT * FROM transfer_now WHERE id = ?");
        PreparedStatement person =
            connection.prepareStatement("SELECT * FROM person WHERE id = ?")) {
      for (UUID id : transfers) {
        transfer.setObject(1, id);
        var row = transfer.executeQuery();
        if (row.next()) {
          person.setObject(1, row.getObject("person_id"));
          person.executeQuery().next();
        }
      }
    }
  }
}

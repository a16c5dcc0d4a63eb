package org.puente.benchmarks.planning;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.puente.benchmarks.bed.Bed;
import org.puente.benchmarks.bed.Contest;
import org.puente.benchmarks.bed.HeapWatch;
import org.puente.benchmarks.bed.Scratch;
import org.puente.benchmarks.bed.Stopwatch;
import org.puente.benchmarks.bed.Timed;
import org.puente.benchmarks.importing.ImportContest;
import org.puente.localstack.demo.Programme;
import org.puente.localstack.stack.House;

/** The last approval of a plan with everybody: its digest anew, and its money set aside. */
public final class ApprovalContest implements Contest {
  private static final String CONTENT =
      "SELECT id, person_id, amount, due_at, payee_fingerprint FROM transfer WHERE plan_id = ? ";
  private static final int FETCH = 5_000;

  private final Bed bed;
  private final Programme programme;

  public ApprovalContest(Bed bed, Programme programme) {
    this.bed = bed;
    this.programme = programme;
  }

  @Override
  public Timed perform() {
    var plans = new Plans(bed, programme);
    plans.submit(plans.first(), ImportContest.warmUp(bed.rows()));
    plans.approve(plans.first());
    try (HeapWatch heap = bed.heapOf(House.DISTRIBUTION_API)) {
      double frozen = plans.submit(plans.measured(), bed.rows());
      bed.stage().screen().line("submitted, with its review and digest: %.1f s".formatted(frozen));
      return new Timed(bed.rows(), plans.approve(plans.measured()), heap.peak(), null);
    }
  }

  /** The same columns in the same order through the same hash. */
  @Override
  public double ceiling() {
    UUID plan = new Plans(bed, programme).measured();
    try (Scratch scratch = new Scratch(bed.database(House.DISTRIBUTION_API))) {
      return Stopwatch.bestRate(
          bed.rows(), () -> scratch.seconds(connection -> streamed(connection, plan)));
    }
  }

  private static void streamed(Connection connection, UUID plan) throws SQLException {
    connection.setAutoCommit(false);
    try (PreparedStatement rows = connection.prepareStatement(CONTENT + "ORDER BY id")) {
      rows.setObject(1, plan);
      rows.setFetchSize(FETCH);
      hash(rows.executeQuery());
    }
  }

  /** Each transfer by a query of its own. */
  @Override
  public double naive() {
    UUID plan = new Plans(bed, programme).measured();
    var ids =
        bed.client(House.DISTRIBUTION_API)
            .sql("SELECT id FROM transfer WHERE plan_id = ? ORDER BY id LIMIT " + NAIVE_ROWS)
            .param(plan)
            .query(UUID.class)
            .list();
    try (Scratch scratch = new Scratch(bed.database(House.DISTRIBUTION_API))) {
      double seconds =
          scratch.seconds(
              connection -> {
                try (PreparedStatement row = connection.prepareStatement(CONTENT + "AND id = ?")) {
                  for (UUID id : ids) {
                    row.setObject(1, plan);
                    row.setObject(2, id);
                    hash(row.executeQuery());
                  }
                }
              });
      return ids.size() / seconds;
    }
  }

  private static void hash(ResultSet rows) throws SQLException {
    MessageDigest hash = sha256();
    while (rows.next()) {
      for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
        hash.update(rows.getString(i).getBytes(StandardCharsets.UTF_8));
      }
    }
    hash.digest();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}

package org.puente.benchmarks.releasing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.puente.benchmarks.bed.Bed;
import org.puente.benchmarks.bed.Contest;
import org.puente.benchmarks.bed.Scratch;
import org.puente.benchmarks.bed.Stopwatch;
import org.puente.localstack.stack.House;

/**
 * The naive way: for each transfer a select, an update, a commit, and a send that is waited for.
 */
final class NaiveRelease {
  private final Bed bed;

  NaiveRelease(Bed bed) {
    this.bed = bed;
  }

  double rate() {
    List<ProducerRecord<byte[], byte[]>> approvals =
        Approvals.readdressed(bed.kafka(), BareProducer.TOPIC).stream()
            .limit(Contest.NAIVE_ROWS)
            .toList();
    try (Scratch scratch = new Scratch(bed.database(House.DISTRIBUTION_API), "transfer");
        KafkaProducer<byte[], byte[]> producer =
            BareProducer.producer(bed.kafka(), Map.of("linger.ms", 0))) {
      scratch.run(
          "INSERT INTO scratch.transfer SELECT * FROM public.transfer LIMIT " + approvals.size());
      List<UUID> ids =
          bed.client(House.DISTRIBUTION_API)
              .sql("SELECT id FROM scratch.transfer")
              .query(UUID.class)
              .list();
      Stopwatch watch = new Stopwatch();
      scratch.seconds(connection -> release(connection, ids, approvals, producer));
      return ids.size() / watch.seconds();
    }
  }

  private static void release(
      Connection connection,
      List<UUID> ids,
      List<ProducerRecord<byte[], byte[]>> approvals,
      KafkaProducer<byte[], byte[]> producer)
      throws SQLException {
    connection.setAutoCommit(false);
    try (PreparedStatement select =
            connection.prepareStatement("SELECT * FROM transfer WHERE id = ? FOR UPDATE");
        PreparedStatement update =
            connection.prepareStatement(
                "UPDATE transfer SET state = 'RELEASED', changed_at = now() WHERE id = ?")) {
      for (int i = 0; i < ids.size(); i++) {
        select.setObject(1, ids.get(i));
        select.executeQuery().next();
        update.setObject(1, ids.get(i));
        update.executeUpdate();
        connection.commit();
        producer.send(BareProducer.sendable(approvals.get(i))).get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}

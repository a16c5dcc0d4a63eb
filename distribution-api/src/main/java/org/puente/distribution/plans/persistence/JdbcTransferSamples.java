package org.puente.distribution.plans.persistence;

import java.util.List;
import org.puente.distribution.plans.TransferLine;
import org.puente.distribution.plans.TransferSample;
import org.puente.distribution.plans.TransferSamples;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every transfer has a place by the hash of the word and its id; the first ones are drawn. */
@Repository
class JdbcTransferSamples implements TransferSamples {

  private static final String DRAWN =
      """
      WITH drawn AS (
        SELECT s.id, sha256(convert_to(:word || ' ' || s.id, 'UTF8')) AS place, count(*) OVER () AS population
          FROM transfer_now s
         WHERE NOT s.dropped AND s.plan_state <> 'DISCARDED'
           AND (cast(:territory AS text) IS NULL OR s.territory = :territory)
           AND (cast(:state AS text) IS NULL OR s.state = :state)
         ORDER BY place LIMIT :size)
      SELECT n.*, n.fsp AS first_fsp, n.state AS state_now, t.corrected_from, d.population
        FROM drawn d JOIN transfer_now n ON n.id = d.id JOIN transfer t ON t.id = d.id
       ORDER BY d.place
      """;

  private final JdbcClient jdbc;

  JdbcTransferSamples(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Drawn(TransferLine line, long population) {}

  @Override
  public TransferSample draw(TransferSample.Wish wish) {
    List<Drawn> drawn =
        jdbc.sql(DRAWN)
            .param("word", wish.word())
            .param("size", wish.size())
            .param("territory", wish.territory())
            .param("state", wish.state() == null ? null : wish.state().name())
            .query(
                (row, _) ->
                    new Drawn(
                        JdbcTransferList.line(row, row.getBigDecimal("corrected_from"), null),
                        row.getLong("population")))
            .list();
    return new TransferSample(
        drawn.isEmpty() ? 0 : drawn.getFirst().population(),
        drawn.stream().map(Drawn::line).toList());
  }
}

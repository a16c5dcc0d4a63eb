package org.puente.distribution.funding.persistence;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Purges the bytes of proofs when their time is over: of deposits that were booked, as long as
 * vouchers are kept; of those that came to nothing, soon. Name, size and hash stay.
 */
@Component
public class ProofRetention {

  private static final Logger log = LoggerFactory.getLogger(ProofRetention.class);

  private static final String PURGE =
      """
      WITH due AS (
        UPDATE funding_proof p SET purged_at = app_now()
          FROM fsp_funding f
         WHERE f.id = p.funding_id AND p.purged_at IS NULL
           AND f.decided_at < app_now() - make_interval(days => CASE f.state WHEN 'CONFIRMED' THEN :booked ELSE :refused END)
        RETURNING p.funding_id, p.number
      ), gone AS (
        DELETE FROM funding_proof_content c USING due WHERE (c.funding_id, c.number) = (due.funding_id, due.number)
      )
      SELECT count(*) FROM due
      """;

  private final JdbcClient jdbc;
  private final int booked;
  private final int refused;

  ProofRetention(
      JdbcClient jdbc,
      @Value("${puente.funding.proof-retention-days:2557}") int booked,
      @Value("${puente.funding.refused-proof-retention-days:30}") int refused) {
    this.jdbc = jdbc;
    this.booked = booked;
    this.refused = refused;
  }

  /** Purges what is due; how many proofs that were. */
  @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT2M")
  public int purge() {
    int purged =
        jdbc.sql(PURGE)
            .param("booked", booked)
            .param("refused", refused)
            .query(Integer.class)
            .single();
    if (purged > 0) {
      log.info("Purged the bytes of {} proofs of deposits", purged);
    }
    return purged;
  }
}

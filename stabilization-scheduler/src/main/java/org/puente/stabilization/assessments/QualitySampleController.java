package org.puente.stabilization.assessments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.puente.events.audit.AuditTrail;
import org.puente.events.http.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Every checklist has a place by the hash of the word and its id; the first ones are drawn. The
 * same word draws the same ones for whoever sees the same people.
 */
@RestController
class QualitySampleController {

  private static final String DRAWN =
      """
      SELECT a.*, r.reviewed_by_name, r.reviewed_at, count(*) OVER () AS population,
        sha256(convert_to(:word || ' ' || a.application_id, 'UTF8')) AS place
      FROM protocol_application a LEFT JOIN checklist_review r USING (application_id)
      WHERE a.applied_at >= :from::timestamptz AND a.applied_at < :until::timestamptz
      ORDER BY place LIMIT :size
      """;

  private final JdbcClient jdbc;
  private final AuditTrail audit;

  QualitySampleController(JdbcClient jdbc, AuditTrail audit) {
    this.jdbc = jdbc;
    this.audit = audit;
  }

  private record Row(long population, QualitySample.Drawn drawn) {}

  /**
   * In the order in which they were drawn: a smaller sample is the beginning of a larger one.
   *
   * @param word 3 to 40 characters, which anybody may say aloud before drawing
   * @param until exclusive
   * @param size 1 to 100
   */
  @GetMapping("/api/v1/quality-sample")
  @PreAuthorize("hasRole('PSYCHOSOCIAL_SUPERVISOR')")
  @Transactional
  public QualitySample draw(
      @RequestParam String word,
      @RequestParam Instant from,
      @RequestParam Instant until,
      @RequestParam(defaultValue = "20") int size) {
    if (word.length() < 3 || word.length() > 40) {
      throw Problem.badRequest("invalid-word", "The word has 3 to 40 characters.")
          .with("field", "word");
    }
    if (size < 1 || size > 100) {
      throw Problem.badRequest("invalid-size", "A sample has 1 to 100 checklists.")
          .with("field", "size");
    }
    List<Row> rows =
        jdbc.sql(DRAWN)
            .param("word", word)
            .param("from", from.toString())
            .param("until", until.toString())
            .param("size", size)
            .query(QualitySampleController::row)
            .list();
    long population = rows.isEmpty() ? 0 : rows.getFirst().population();
    audit.record(
        "checklists.sampled",
        "quality-sample",
        Map.of("word", word, "drawn", rows.size(), "of", population));
    return new QualitySample(population, rows.stream().map(Row::drawn).toList());
  }

  private static Row row(ResultSet row, int index) throws SQLException {
    OffsetDateTime reviewedAt = row.getObject("reviewed_at", OffsetDateTime.class);
    return new Row(
        row.getLong("population"),
        new QualitySample.Drawn(
            row.getObject("application_id", UUID.class),
            row.getObject("episode_id", UUID.class),
            row.getString("code"),
            row.getInt("version"),
            List.of((String[]) row.getArray("ticked").getArray()),
            row.getObject("assessment_id") != null,
            row.getObject("worker", UUID.class),
            row.getObject("applied_at", OffsetDateTime.class).toInstant(),
            row.getString("reviewed_by_name"),
            reviewedAt == null ? null : reviewedAt.toInstant()));
  }
}

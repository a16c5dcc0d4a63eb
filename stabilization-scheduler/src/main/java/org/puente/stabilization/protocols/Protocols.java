package org.puente.stabilization.protocols;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Every version of every protocol; the newest of a code is the one to apply. */
@Repository
public class Protocols {

  private static final TypeReference<List<ProtocolStep>> STEPS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json = JsonMapper.shared();

  Protocols(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The newest version of each, by code. */
  public List<Protocol> current() {
    return jdbc.sql("SELECT DISTINCT ON (code) * FROM protocol ORDER BY code, version DESC")
        .query(this::protocol)
        .list();
  }

  /** Newest first. */
  public List<Protocol> versionsOf(String code) {
    return jdbc.sql("SELECT * FROM protocol WHERE code = ? ORDER BY version DESC")
        .param(code)
        .query(this::protocol)
        .list();
  }

  public Optional<Protocol> newest(String code) {
    return versionsOf(code).stream().findFirst();
  }

  /**
   * How often one was applied, by any of its versions, to people of the caller's scope.
   *
   * @param assessed of those, how many followed from an assessment: what indicator (i) counts
   */
  record Use(String code, long applied, long assessed) {}

  /** By application_by_protocol. */
  List<Use> uses() {
    return jdbc.sql(
            """
            SELECT code, count(*) AS applied, count(assessment_id) AS assessed
            FROM protocol_application GROUP BY code ORDER BY code
            """)
        .query(Use.class)
        .list();
  }

  /** Throws DuplicateKeyException where somebody else made this version meanwhile. */
  void add(Protocol next, UUID author) {
    jdbc.sql(
            """
            INSERT INTO protocol (code, version, active_from, name_es, name_en, mode, qualification,
              waits_for_consent, design_process, source, steps, written_by, written_by_name)
            VALUES (:code, :version, :activeFrom::timestamptz, :nameEs, :nameEn, :mode, :qualification,
              :waitsForConsent, :designProcess, :source, :steps::jsonb, :author, :authorName)
            """)
        .param("code", next.code())
        .param("version", next.version())
        .param("activeFrom", next.activeFrom().toString())
        .param("nameEs", next.nameEs())
        .param("nameEn", next.nameEn())
        .param("mode", next.mode().name())
        .param("qualification", next.qualification())
        .param("waitsForConsent", next.waitsForConsent())
        .param("designProcess", next.designProcess())
        .param("source", next.source())
        .param("steps", json.writeValueAsString(next.steps()))
        .param("author", author)
        .param("authorName", next.writtenBy())
        .update();
  }

  private Protocol protocol(ResultSet row, int index) throws SQLException {
    return new Protocol(
        row.getString("code"),
        row.getInt("version"),
        row.getObject("active_from", OffsetDateTime.class).toInstant(),
        row.getString("name_es"),
        row.getString("name_en"),
        ProtocolMode.valueOf(row.getString("mode")),
        row.getString("qualification"),
        row.getBoolean("waits_for_consent"),
        row.getString("design_process"),
        row.getString("source"),
        json.readValue(row.getString("steps"), STEPS),
        row.getString("written_by_name"));
  }
}

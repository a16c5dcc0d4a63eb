package org.puente.distribution.agreements.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.agreements.SharingAgreement;
import org.puente.distribution.agreements.SharingAgreements;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSharingAgreements implements SharingAgreements {

  private final JdbcClient jdbc;

  JdbcSharingAgreements(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public boolean record(SharingAgreement agreement, byte[] sealed) {
    boolean recorded =
        jdbc.sql(
                    """
                    INSERT INTO sharing_agreement
                      (id, organisation_id, fsp, reference, shares, location, valid_from, valid_until, starts_at, ends_at,
                       file_name, media_type, size_bytes, sha256, recorded_by, recorder)
                    SELECT :id, o.id, :fsp, :reference, :shares, :location, :from, :until, :starts, :ends,
                           :file, :type, :size, :sha256, :by, :name
                      FROM organisation o
                     WHERE o.id = :organisation AND may_see(o.id::text, NULL, NULL)
                    """)
                .param("id", agreement.id())
                .param("organisation", agreement.organisationId())
                .param("fsp", agreement.fsp())
                .param("reference", agreement.reference())
                .param("shares", agreement.shares())
                .param("location", agreement.location())
                .param("from", agreement.from())
                .param("until", agreement.until())
                .param("starts", agreement.startsAt().atOffset(ZoneOffset.UTC))
                .param("ends", agreement.endsAt().atOffset(ZoneOffset.UTC))
                .param("file", agreement.document().fileName())
                .param("type", agreement.document().mediaType())
                .param("size", agreement.document().size())
                .param("sha256", HexFormat.of().parseHex(agreement.document().sha256()))
                .param("by", agreement.recorded().id())
                .param("name", agreement.recorded().username())
                .update()
            == 1;
    if (recorded) {
      jdbc.sql("INSERT INTO sharing_agreement_document (agreement_id, sealed) VALUES (?, ?)")
          .params(agreement.id(), sealed)
          .update();
    }
    return recorded;
  }

  @Override
  public Optional<SharingAgreement> find(UUID id) {
    return jdbc.sql("SELECT * FROM sharing_agreement WHERE id = ?")
        .param(id)
        .query(JdbcSharingAgreements::agreement)
        .optional();
  }

  @Override
  public Optional<SharingAgreement> lock(UUID id) {
    return jdbc.sql("SELECT * FROM sharing_agreement WHERE id = ? FOR UPDATE")
        .param(id)
        .query(JdbcSharingAgreements::agreement)
        .optional();
  }

  @Override
  public List<SharingAgreement> all() {
    return jdbc.sql("SELECT * FROM sharing_agreement ORDER BY id DESC LIMIT 200")
        .query(JdbcSharingAgreements::agreement)
        .list();
  }

  @Override
  public List<SharingAgreement> of(UUID organisation) {
    return jdbc.sql(
            "SELECT * FROM sharing_agreement WHERE organisation_id = ? ORDER BY id DESC LIMIT 200")
        .param(organisation)
        .query(JdbcSharingAgreements::agreement)
        .list();
  }

  @Override
  public void confirm(UUID id, Person by) {
    decide(id, "CONFIRMED", null, by);
  }

  @Override
  public void refuse(UUID id, String reason, Person by) {
    decide(id, "REFUSED", reason, by);
  }

  private void decide(UUID id, String state, @Nullable String reason, Person by) {
    jdbc.sql(
            """
            UPDATE sharing_agreement
               SET state = :state, reason = :reason, decided_by = :by, decider = :name, decided_at = app_now()
             WHERE id = :id
            """)
        .param("state", state)
        .param("reason", reason)
        .param("by", by.id())
        .param("name", by.username())
        .param("id", id)
        .update();
  }

  @Override
  public void end(UUID id, String reason, Person by) {
    jdbc.sql(
            """
            UPDATE sharing_agreement
               SET state = 'ENDED', reason = ?, ended_by = ?, ender = ?, ended_at = app_now()
             WHERE id = ?
            """)
        .params(reason, by.id(), by.username(), id)
        .update();
  }

  private static SharingAgreement agreement(ResultSet row, int number) throws SQLException {
    return new SharingAgreement(
        row.getObject("id", UUID.class),
        row.getObject("organisation_id", UUID.class),
        row.getString("fsp"),
        row.getString("reference"),
        row.getString("shares"),
        row.getString("location"),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_until", LocalDate.class),
        row.getTimestamp("starts_at").toInstant(),
        row.getTimestamp("ends_at").toInstant(),
        new SharingAgreement.Document(
            row.getString("file_name"),
            row.getString("media_type"),
            row.getInt("size_bytes"),
            HexFormat.of().formatHex(row.getBytes("sha256"))),
        SharingAgreement.State.valueOf(row.getString("state")),
        new SharingAgreement.Step(
            row.getObject("recorded_by", UUID.class),
            row.getString("recorder"),
            row.getTimestamp("recorded_at").toInstant()),
        step(row, "decided_by", "decider", "decided_at"),
        step(row, "ended_by", "ender", "ended_at"),
        row.getString("reason"));
  }

  private static SharingAgreement.@Nullable Step step(
      ResultSet row, String by, String name, String at) throws SQLException {
    UUID id = row.getObject(by, UUID.class);
    return id == null
        ? null
        : new SharingAgreement.Step(id, row.getString(name), row.getTimestamp(at).toInstant());
  }
}

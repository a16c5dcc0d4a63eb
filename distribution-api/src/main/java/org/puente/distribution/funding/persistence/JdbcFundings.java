package org.puente.distribution.funding.persistence;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.funding.Funding;
import org.puente.distribution.funding.FundingState;
import org.puente.distribution.funding.Fundings;
import org.puente.distribution.funding.Hand;
import org.puente.distribution.funding.Proof;
import org.puente.events.sql.Columns;
import org.puente.events.sql.Keyset;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

@Repository
class JdbcFundings implements Fundings {

  private final JdbcTemplate jdbc;

  JdbcFundings(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void add(Funding funding) {
    jdbc.update(
        """
        INSERT INTO fsp_funding (id, programme_id, fsp, currency, amount, note, requested_by, requester)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        funding.id(),
        funding.programmeId(),
        funding.fsp(),
        funding.amount().currency(),
        funding.amount().amount(),
        funding.note(),
        funding.requester().id(),
        funding.requester().username());
    takesPart(funding.id(), funding.requester(), "PREPARER");
  }

  private void takesPart(UUID id, Hand who, String part) {
    jdbc.update(
        """
        INSERT INTO funding_participant (funding_id, user_id, part) VALUES (?, ?, ?)
        ON CONFLICT (funding_id, user_id, part) DO NOTHING
        """,
        id,
        who.id(),
        part);
  }

  @Override
  public Optional<Funding> find(UUID id) {
    return some("WHERE id = ?", id).stream().findFirst();
  }

  @Override
  public Optional<Funding> ofEntry(UUID entry) {
    return some("WHERE entry_id = ?", entry).stream().findFirst();
  }

  @Override
  public Optional<Funding> lock(UUID id) {
    return jdbc
        .queryForList("SELECT id FROM fsp_funding WHERE id = ? FOR UPDATE", UUID.class, id)
        .stream()
        .findFirst()
        .flatMap(this::find);
  }

  /** Served by fsp_funding_by_programme. */
  @Override
  public List<Funding> page(
      UUID programmeId, @Nullable String state, @Nullable UUID before, int limit) {
    return some(
        """
        WHERE programme_id = ? AND (?::text IS NULL OR state = ?) AND id < ?
        ORDER BY id DESC LIMIT ?
        """,
        programmeId,
        state,
        state,
        Keyset.orLast(before),
        limit);
  }

  @Override
  public List<Funding> waiting(int limit) {
    return some("WHERE state = 'REQUESTED' ORDER BY id LIMIT ?", limit);
  }

  @Override
  public BigDecimal requested(UUID programmeId, String currency, String fsp) {
    BigDecimal sum =
        jdbc.queryForObject(
            """
            SELECT coalesce(sum(amount), 0) FROM fsp_funding
             WHERE programme_id = ? AND currency = ? AND fsp = ? AND state = 'REQUESTED'
            """,
            BigDecimal.class,
            programmeId,
            currency,
            fsp);
    return sum == null ? BigDecimal.ZERO : sum;
  }

  @Override
  public boolean besideDeputy(UUID id, UUID user) {
    return Boolean.TRUE.equals(
        jdbc.queryForObject(
            "SELECT beside_deputy_in_funding(?, ?, 'CONFIRMER')", Boolean.class, id, user));
  }

  @Override
  public void attach(UUID id, Proof proof, byte[] sealed) {
    takesPart(id, proof.by(), "PREPARER");
    jdbc.update(
        """
        INSERT INTO funding_proof (funding_id, number, file_name, media_type, size_bytes, sha256, attached_by, attacher)
        VALUES (?, ?, ?, ?, ?, decode(?, 'hex'), ?, ?)
        """,
        id,
        proof.number(),
        proof.fileName(),
        proof.kind().mediaType(),
        proof.size(),
        proof.sha256(),
        proof.by().id(),
        proof.by().username());
    jdbc.update(
        "INSERT INTO funding_proof_content (funding_id, number, sealed) VALUES (?, ?, ?)",
        id,
        proof.number(),
        sealed);
    jdbc.update("UPDATE fsp_funding SET version = version + 1 WHERE id = ?", id);
  }

  @Override
  public String digest(UUID id) {
    return String.valueOf(
        jdbc.queryForObject("SELECT encode(funding_digest(?), 'hex')", String.class, id));
  }

  @Override
  public void decide(UUID id, FundingState end, @Nullable UUID entry) {
    switch (end) {
      case FundingState.Requested _ -> throw new IllegalArgumentException("That is no end");
      case FundingState.Confirmed(Hand by, var _) -> {
        takesPart(id, by, "CONFIRMER");
        end(id, end, by, null, entry);
      }
      case FundingState.Refused(Hand by, var _, String reason) -> end(id, end, by, reason, null);
      case FundingState.Withdrawn(Hand by, var _) -> end(id, end, by, null, null);
    }
  }

  private void end(
      UUID id, FundingState end, Hand by, @Nullable String reason, @Nullable UUID entry) {
    jdbc.update(
        """
        UPDATE fsp_funding SET state = ?, decided_by = ?, decider = ?, decided_at = app_now(), reason = ?, entry_id = ?
         WHERE id = ?
        """,
        end.code(),
        by.id(),
        by.username(),
        reason,
        entry,
        id);
  }

  private List<Funding> some(String where, @Nullable Object... parameters) {
    var found = jdbc.query("SELECT * FROM fsp_funding " + where, FundingRows::bare, parameters);
    if (found.isEmpty()) {
      return List.of();
    }
    Map<UUID, List<Proof>> proofs =
        FundingRows.byFunding(
            jdbc.query(
                """
                SELECT * FROM funding_proof WHERE funding_id = ANY (?::uuid[]) ORDER BY funding_id, number
                """,
                FundingRows::proof,
                new Columns<>(found).uuids(Funding::id)));
    return found.stream()
        .map(each -> FundingRows.with(each, proofs.getOrDefault(each.id(), List.of())))
        .toList();
  }
}

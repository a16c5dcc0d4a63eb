package org.puente.distribution.programmes.persistence;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.programmes.ApprovalTiers;
import org.puente.distribution.programmes.ApprovalTiers.Tier;
import org.puente.distribution.programmes.TierChange;
import org.puente.distribution.programmes.TierChange.Person;
import org.puente.distribution.programmes.TierChange.State;
import org.puente.distribution.programmes.TierChanges;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcTierChanges implements TierChanges {

  private final JdbcTemplate jdbc;
  private final JsonMapper json;

  JdbcTierChanges(JdbcTemplate jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** A step in the column. */
  private record Step(@Nullable BigDecimal upTo, int approvals) {}

  @Override
  public void propose(UUID id, UUID programmeId, ApprovalTiers tiers, String reason, Person by) {
    List<Step> steps =
        tiers.tiers().stream()
            .map(tier -> new Step(tier.upTo().orElse(null), tier.approvals()))
            .toList();
    jdbc.update(
        """
        INSERT INTO tier_change (id, programme_id, tiers, reason, proposed_by, proposed_by_name)
        VALUES (?, ?, ?::jsonb, ?, ?, ?)
        """,
        id,
        programmeId,
        json.writeValueAsString(steps),
        reason,
        by.id(),
        by.username());
  }

  @Override
  public List<TierChange> of(UUID programmeId) {
    return jdbc.query(
        "SELECT * FROM tier_change WHERE programme_id = ? ORDER BY id DESC LIMIT 50",
        this::change,
        programmeId);
  }

  @Override
  public List<TierChange> open() {
    return jdbc.query(
        "SELECT * FROM tier_change WHERE state = 'OPEN' ORDER BY id LIMIT 100", this::change);
  }

  @Override
  public Optional<TierChange> lock(UUID id) {
    return jdbc
        .query("SELECT * FROM tier_change WHERE id = ? FOR UPDATE", this::change, id)
        .stream()
        .findFirst();
  }

  @Override
  public void decide(UUID id, State state, Person by, @Nullable String note) {
    jdbc.update(
        """
        UPDATE tier_change
           SET state = ?, decided_by = ?, decided_by_name = ?, note = ?, decided_at = app_now(),
               decided_in = pg_current_xact_id()
         WHERE id = ?
        """,
        state.name(),
        by.id(),
        by.username(),
        note,
        id);
  }

  @Override
  public void enforce(TierChange change) {
    jdbc.update("DELETE FROM approval_tier WHERE programme_id = ?", change.programmeId());
    write(jdbc, change.programmeId(), change.tiers());
  }

  static void write(JdbcTemplate jdbc, UUID programmeId, ApprovalTiers tiers) {
    List<Tier> steps = tiers.tiers();
    for (int i = 0; i < steps.size(); i++) {
      jdbc.update(
          "INSERT INTO approval_tier (programme_id, position, up_to, approvals) VALUES (?, ?, ?, ?)",
          programmeId,
          i + 1,
          steps.get(i).upTo().orElse(null),
          steps.get(i).approvals());
    }
  }

  private TierChange change(ResultSet row, int number) throws SQLException {
    UUID decider = row.getObject("decided_by", UUID.class);
    OffsetDateTime decidedAt = row.getObject("decided_at", OffsetDateTime.class);
    return new TierChange(
        row.getObject("id", UUID.class),
        row.getObject("programme_id", UUID.class),
        tiers(row.getString("tiers")),
        row.getString("reason"),
        new Person(row.getObject("proposed_by", UUID.class), row.getString("proposed_by_name")),
        row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
        State.valueOf(row.getString("state")),
        decider == null ? null : new Person(decider, row.getString("decided_by_name")),
        decidedAt == null ? null : decidedAt.toInstant(),
        row.getString("note"));
  }

  private ApprovalTiers tiers(String column) {
    return new ApprovalTiers(
        Arrays.stream(json.readValue(column, Step[].class))
            .map(step -> new Tier(Optional.ofNullable(step.upTo()), step.approvals()))
            .toList());
  }
}

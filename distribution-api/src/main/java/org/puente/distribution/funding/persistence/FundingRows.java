package org.puente.distribution.funding.persistence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.puente.distribution.attachments.AttachmentKind;
import org.puente.distribution.funding.Funding;
import org.puente.distribution.funding.FundingState;
import org.puente.distribution.funding.Hand;
import org.puente.distribution.funding.Proof;
import org.puente.events.contract.Money;

/** Rows as the domain knows them. */
final class FundingRows {

  private FundingRows() {}

  /** A proof and whose it is. */
  record Attached(UUID funding, Proof proof) {}

  /** Without its proofs. */
  static Funding bare(ResultSet row, int number) throws SQLException {
    return new Funding(
        row.getObject("id", UUID.class),
        row.getObject("programme_id", UUID.class),
        row.getString("fsp"),
        new Money(row.getBigDecimal("amount"), row.getString("currency")),
        row.getString("note"),
        row.getInt("version"),
        new Hand(row.getObject("requested_by", UUID.class), row.getString("requester")),
        instant(row, "requested_at"),
        List.of(),
        state(row));
  }

  static Funding with(Funding bare, List<Proof> proofs) {
    return new Funding(
        bare.id(),
        bare.programmeId(),
        bare.fsp(),
        bare.amount(),
        bare.note(),
        bare.version(),
        bare.requester(),
        bare.requestedAt(),
        proofs,
        bare.state());
  }

  static Attached proof(ResultSet row, int number) throws SQLException {
    return new Attached(
        row.getObject("funding_id", UUID.class),
        new Proof(
            row.getInt("number"),
            row.getString("file_name"),
            AttachmentKind.ofMediaType(row.getString("media_type")),
            row.getInt("size_bytes"),
            HexFormat.of().formatHex(row.getBytes("sha256")),
            new Hand(row.getObject("attached_by", UUID.class), row.getString("attacher")),
            instant(row, "attached_at"),
            row.getObject("purged_at") == null));
  }

  static Map<UUID, List<Proof>> byFunding(List<Attached> proofs) {
    return proofs.stream()
        .collect(groupingBy(Attached::funding, mapping(Attached::proof, toList())));
  }

  private static FundingState state(ResultSet row) throws SQLException {
    String state = row.getString("state");
    if (state.equals("REQUESTED")) {
      return new FundingState.Requested();
    }
    var by = new Hand(row.getObject("decided_by", UUID.class), row.getString("decider"));
    Instant at = instant(row, "decided_at");
    return switch (state) {
      case "CONFIRMED" -> new FundingState.Confirmed(by, at);
      case "REFUSED" -> new FundingState.Refused(by, at, row.getString("reason"));
      case "WITHDRAWN" -> new FundingState.Withdrawn(by, at);
      default -> throw new IllegalStateException(state);
    };
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}

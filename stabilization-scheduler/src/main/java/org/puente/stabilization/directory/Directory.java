package org.puente.stabilization.directory;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** Services in the caller's places; changed by whoever sees all of a service's places. */
@Repository
class Directory {

  private static final int MOST = 300;

  private final JdbcClient jdbc;

  Directory(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** By kind and organisation. */
  List<Listed> list(@Nullable String territory, @Nullable ServiceKind kind, boolean archived) {
    return jdbc.sql(
            """
            SELECT * FROM directory_service
            WHERE (archived_at IS NOT NULL) = :archived
              AND (:kind::text IS NULL OR kind = :kind)
              AND (:territory::text IS NULL OR cardinality(territories) = 0 OR :territory = ANY (territories))
            ORDER BY kind, provider NULLS LAST, id
            LIMIT :most
            """)
        .param("archived", archived)
        .param("kind", kind == null ? null : kind.name())
        .param("territory", territory)
        .param("most", MOST)
        .query(Directory::listed)
        .list();
  }

  Optional<Listed> find(UUID id) {
    return jdbc.sql("SELECT * FROM directory_service WHERE id = ?")
        .param(id)
        .query(Directory::listed)
        .optional();
  }

  /** Whether the caller answers for all of these places. */
  boolean answersFor(Set<String> territories) {
    return jdbc.sql("SELECT may_see_all(?)")
        .param(texts(territories))
        .query(Boolean.class)
        .single();
  }

  void add(UUID id, Offer offer) {
    said(
            offer,
            """
            INSERT INTO directory_service (id, kind, provider, agreement, cost, opening_hours, territories, accepts,
              focal_desk, focal_phone)
            VALUES (:id, :kind, :provider, :agreement, :cost, :hours, :territories, :accepts, :desk, :phone)
            """)
        .param("id", id)
        .update();
  }

  /** What was verified is not what is said now. */
  void change(UUID id, Offer offer) {
    said(
            offer,
            """
            UPDATE directory_service SET kind = :kind, provider = :provider, agreement = :agreement, cost = :cost,
              opening_hours = :hours, territories = :territories, accepts = :accepts, focal_desk = :desk,
              focal_phone = :phone, verified_at = NULL, verified_by = NULL
            WHERE id = :id
            """)
        .param("id", id)
        .update();
  }

  void verify(UUID id, UUID by, Instant at) {
    jdbc.sql(
            """
            UPDATE directory_service SET verified_at = ?::timestamptz, verified_by = ? WHERE id = ?
            """)
        .params(at.toString(), by, id)
        .update();
  }

  void archive(UUID id, Instant at) {
    jdbc.sql("UPDATE directory_service SET archived_at = ?::timestamptz WHERE id = ?")
        .params(at.toString(), id)
        .update();
  }

  private StatementSpec said(Offer offer, String sql) {
    return jdbc.sql(sql)
        .param("kind", offer.kind().name())
        .param("provider", offer.isNamed() ? offer.provider() : null)
        .param("agreement", offer.agreement())
        .param("cost", offer.cost())
        .param("hours", offer.openingHours())
        .param("territories", texts(offer.territories()))
        .param("accepts", texts(offer.accepts().stream().map(Accepts::name).toList()))
        .param("desk", offer.focalDesk())
        .param("phone", offer.focalPhone());
  }

  private static SqlArrayValue texts(Collection<String> texts) {
    return new SqlArrayValue("text", texts.stream().sorted().toArray());
  }

  private static Listed listed(ResultSet row, int index) throws SQLException {
    return new Listed(
        row.getObject("id", UUID.class),
        new Offer(
            ServiceKind.valueOf(row.getString("kind")),
            row.getString("provider"),
            row.getString("agreement"),
            row.getString("cost"),
            row.getString("opening_hours"),
            new TreeSet<>(texts(row.getArray("territories"))),
            new TreeSet<>(texts(row.getArray("accepts")).stream().map(Accepts::valueOf).toList()),
            row.getString("focal_desk"),
            row.getString("focal_phone")),
        instant(row, "verified_at"),
        row.getObject("verified_by", UUID.class),
        instant(row, "archived_at"));
  }

  private static List<String> texts(Array array) throws SQLException {
    return Arrays.asList((String[]) array.getArray());
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}

package org.puente.distribution.shifts.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.puente.distribution.shifts.Shift;
import org.puente.distribution.shifts.Shifts;
import org.puente.events.access.Grant;
import org.puente.events.access.Role;
import org.puente.events.access.ScopedDataSource;
import org.puente.events.ids.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcShifts implements Shifts {

  private static final String SELECT =
      """
      SELECT s.*, ARRAY(SELECT name FROM kit_shift_volunteer v WHERE v.shift_id = s.id ORDER BY v.joined_at, v.id) AS came
        FROM kit_shift s
      """;

  private final JdbcClient jdbc;

  JdbcShifts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public boolean open(Opened shift) {
    return jdbc.sql(
                """
                INSERT INTO kit_shift (id, code, site, organisation, programme, pin_hash, opened_by, opened_by_name, until_at)
                SELECT :id, :code, t.code, :organisation, :programme, :pin, :by, :name, :until
                  FROM territory t WHERE t.code = :site AND may_see(:organisation, :programme, t.code)
                """)
            .param("id", shift.id())
            .param("code", shift.code())
            .param("site", shift.site())
            .param("organisation", shift.grant().organisation())
            .param("programme", shift.grant().programme())
            .param("pin", shift.pinHash())
            .param("by", shift.by())
            .param("name", shift.byName())
            .param("until", Timestamp.from(shift.until()))
            .update()
        == 1;
  }

  @Override
  public Optional<Shift> find(UUID id) {
    return jdbc.sql(SELECT + "WHERE s.id = ?").param(id).query(JdbcShifts::read).optional();
  }

  @Override
  public List<Shift> latest() {
    return jdbc.sql(
            SELECT
                + "ORDER BY s.closed_at IS NULL AND s.until_at > app_now() DESC, s.opened_at DESC LIMIT 50")
        .query(JdbcShifts::read)
        .list();
  }

  @Override
  public boolean close(UUID id, String by) {
    return jdbc.sql(
                """
                UPDATE kit_shift SET closed_at = app_now(), closed_by_name = ?
                 WHERE id = ? AND closed_at IS NULL AND until_at > app_now()
                """)
            .params(by, id)
            .update()
        == 1;
  }

  @Override
  public Optional<Door> door(String code) {
    return ScopedDataSource.asJob(
        () ->
            jdbc.sql(
                    """
                    SELECT id, code, site, organisation, programme, pin_hash FROM kit_shift
                     WHERE code = ? AND closed_at IS NULL AND until_at > app_now()
                    """)
                .param(code)
                .query(
                    (row, _) ->
                        new Door(
                            row.getObject("id", UUID.class),
                            row.getString("code"),
                            row.getString("pin_hash"),
                            new Grant(
                                Role.VOLUNTEER,
                                row.getString("organisation"),
                                row.getString("programme"),
                                row.getString("site"))))
                .optional());
  }

  @Override
  public UUID join(UUID shift, String name) {
    jdbc.sql(
            "INSERT INTO kit_shift_volunteer (id, shift_id, name) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
        .params(Ids.next(), shift, name)
        .update();
    return jdbc.sql(
            "SELECT id FROM kit_shift_volunteer WHERE shift_id = ? AND lower(name) = lower(?)")
        .params(shift, name)
        .query(UUID.class)
        .single();
  }

  @Override
  public boolean isOpen(UUID shift) {
    return ScopedDataSource.asJob(
        () ->
            jdbc.sql(
                    """
                    SELECT EXISTS (SELECT FROM kit_shift
                                    WHERE id = ? AND closed_at IS NULL AND until_at > app_now())
                    """)
                .param(shift)
                .query(Boolean.class)
                .single());
  }

  private static Shift read(ResultSet row, int number) throws SQLException {
    var closed = row.getTimestamp("closed_at");
    return new Shift(
        row.getObject("id", UUID.class),
        row.getString("code"),
        row.getString("site"),
        row.getString("opened_by_name"),
        row.getTimestamp("opened_at").toInstant(),
        row.getTimestamp("until_at").toInstant(),
        closed == null ? null : closed.toInstant(),
        List.of((String[]) row.getArray("came").getArray()));
  }
}

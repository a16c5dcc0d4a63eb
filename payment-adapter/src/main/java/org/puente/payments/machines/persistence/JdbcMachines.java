package org.puente.payments.machines.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.puente.events.sql.Columns;
import org.puente.payments.machines.Machine;
import org.puente.payments.machines.Machines;
import org.springframework.jdbc.core.JdbcTemplate;

/** Machines on their rows. */
public final class JdbcMachines implements Machines {

  private static final String ADD =
      """
      INSERT INTO cash_machine (fsp, territory, place, place_key, name, address, hours, accessible, note_es, note_en)
      SELECT ?::text, u.*
        FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::boolean[], ?::text[], ?::text[])
          AS u (territory, place, place_key, name, address, hours, accessible, note_es, note_en)
      """;

  private static final String NEAR =
      """
      SELECT c.*
        FROM cash_machine c
       WHERE c.place_key = ?
         AND c.fsp IN (SELECT o.fsp FROM bank_order o
                        WHERE o.transfer_id = ? AND o.state IN ('ACCEPTED', 'PARTLY_WITHDRAWN'))
       ORDER BY c.accessible DESC, c.name, c.id
       LIMIT ?
      """;

  private final JdbcTemplate jdbc;

  public JdbcMachines(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void replace(String fsp, List<Machine> machines) {
    jdbc.update("DELETE FROM cash_machine WHERE fsp = ?", fsp);
    Columns<Machine> rows = new Columns<>(machines);
    jdbc.update(
        ADD,
        fsp,
        rows.texts(Machine::territory),
        rows.texts(Machine::place),
        rows.texts(machine -> Machine.key(machine.place())),
        rows.texts(Machine::name),
        rows.texts(Machine::address),
        rows.texts(Machine::hours),
        rows.column("boolean", Machine::accessible),
        rows.texts(Machine::noteEs),
        rows.texts(Machine::noteEn));
  }

  @Override
  public List<Machine> of(String fsp, int most) {
    return jdbc.query(
        "SELECT * FROM cash_machine WHERE fsp = ? ORDER BY place_key, name, id LIMIT ?",
        (row, _) -> machine(row),
        fsp,
        most);
  }

  @Override
  public List<Machine> near(UUID transfer, String place, int most) {
    return jdbc.query(NEAR, (row, _) -> machine(row), Machine.key(place), transfer, most);
  }

  private static Machine machine(ResultSet row) throws SQLException {
    return new Machine(
        row.getString("territory"),
        row.getString("place"),
        row.getString("name"),
        row.getString("address"),
        row.getString("hours"),
        row.getBoolean("accessible"),
        row.getString("note_es"),
        row.getString("note_en"));
  }
}

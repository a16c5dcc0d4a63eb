package org.puente.stabilization.team.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.puente.stabilization.team.Duty;
import org.puente.stabilization.team.Leave;
import org.puente.stabilization.team.Roster;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcRoster implements Roster {

  private final JdbcClient jdbc;

  JdbcRoster(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Leave> leavesFrom(LocalDate day) {
    return jdbc.sql("SELECT * FROM worker_leave WHERE until_day >= ? ORDER BY from_day, leave_id")
        .param(day)
        .query(
            (row, _) ->
                new Leave(
                    row.getObject("leave_id", UUID.class),
                    row.getObject("worker_id", UUID.class),
                    row.getObject("from_day", LocalDate.class),
                    row.getObject("until_day", LocalDate.class)))
        .list();
  }

  @Override
  public List<Duty> dutiesFrom(Instant moment) {
    return jdbc.sql(
            "SELECT * FROM on_call WHERE until_at > ?::timestamptz ORDER BY from_at, duty_id")
        .param(moment.toString())
        .query(
            (row, _) ->
                new Duty(
                    row.getObject("duty_id", UUID.class),
                    row.getObject("worker_id", UUID.class),
                    row.getObject("from_at", OffsetDateTime.class).toInstant(),
                    row.getObject("until_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  @Override
  public void add(Leave leave) {
    jdbc.sql(
            """
            INSERT INTO worker_leave (leave_id, worker_id, from_day, until_day) VALUES (?, ?, ?, ?)
            """)
        .params(leave.id(), leave.worker(), leave.from(), leave.until())
        .update();
  }

  @Override
  public void add(Duty duty) {
    jdbc.sql(
            """
            INSERT INTO on_call (duty_id, worker_id, from_at, until_at)
            VALUES (?, ?, ?::timestamptz, ?::timestamptz)
            """)
        .params(duty.id(), duty.worker(), duty.from().toString(), duty.until().toString())
        .update();
  }

  @Override
  public boolean removeLeave(UUID worker, UUID leave) {
    return jdbc.sql("DELETE FROM worker_leave WHERE worker_id = ? AND leave_id = ?")
            .params(worker, leave)
            .update()
        == 1;
  }

  @Override
  public boolean removeDuty(UUID worker, UUID duty) {
    return jdbc.sql("DELETE FROM on_call WHERE worker_id = ? AND duty_id = ?")
            .params(worker, duty)
            .update()
        == 1;
  }
}

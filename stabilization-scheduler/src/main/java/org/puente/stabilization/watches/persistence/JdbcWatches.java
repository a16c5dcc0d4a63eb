package org.puente.stabilization.watches.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.sql.Columns;
import org.puente.stabilization.tasks.CancelCause;
import org.puente.stabilization.tasks.EndedWait;
import org.puente.stabilization.watches.PayoutNews;
import org.puente.stabilization.watches.StepNews;
import org.puente.stabilization.watches.TimedNews;
import org.puente.stabilization.watches.Watches;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcWatches implements Watches {

  private final JdbcClient jdbc;
  private final JsonMapper json = JsonMapper.shared();

  JdbcWatches(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<EndedWait> tellOfPromises(List<TimedNews> news) {
    String rows = json.writeValueAsString(news.stream().map(WatchRow::of).toList());
    lock(WatchSql.STEPS_STAND);
    jdbc.sql(WatchSql.BY_INDEX).update();
    jdbc.sql(WatchSql.OPEN_WATCHES).param("news", rows).update();
    return jdbc
        .sql(WatchSql.TELL_WATCHES)
        .param("news", rows)
        .query((row, _) -> row.getBoolean("ended") ? ended(row, CancelCause.PAYEE_CHANGED) : null)
        .list()
        .stream()
        .filter(Objects::nonNull)
        .toList();
  }

  @Override
  public void tellOfPayouts(List<PayoutNews> news) {
    String rows = json.writeValueAsString(news.stream().map(PayoutRow::of).toList());
    lock(WatchSql.STEPS_STAND);
    jdbc.sql(WatchSql.BY_INDEX).update();
    jdbc.sql(WatchSql.OPEN_STUBS).param("news", rows).update();
    jdbc.sql(WatchSql.TELL_PAYOUTS).param("news", rows).update();
  }

  @Override
  public List<UUID> tellOfSteps(List<StepNews> news) {
    Columns<StepNews> columns = new Columns<>(news);
    lock(WatchSql.STEPS_MOVE);
    jdbc.sql(WatchSql.TELL_STEPS)
        .params(
            columns.uuids(it -> it.step().subjectId()),
            columns.longs(StepNews::sequence),
            columns.uuids(it -> it.step().programmeId()),
            columns.uuids(it -> it.step().organisationId()),
            columns.texts(it -> it.step().territory()),
            columns.ints(it -> it.step().cycle()),
            columns.texts(it -> it.step().step().name()),
            columns.column("bool", it -> it.step().open()),
            columns.instants(it -> it.step().reachedAt()))
        .update();
    return jdbc.sql(WatchSql.WAITING_AT)
        .param(columns.uuids(it -> it.step().subjectId()))
        .query(UUID.class)
        .list();
  }

  @Override
  public List<EndedWait> settle(Collection<UUID> promises, @Nullable Instant at) {
    return jdbc.sql(WatchSql.SETTLE)
        .param(1, at == null ? null : at.toString())
        .param(2, new SqlArrayValue("uuid", promises.toArray()))
        .query((row, index) -> ended(row, CancelCause.valueOf(row.getString("reason"))))
        .list();
  }

  private void lock(String sql) {
    jdbc.sql(sql).query((_, _) -> true).list();
  }

  private static EndedWait ended(ResultSet row, CancelCause cause) throws SQLException {
    return new EndedWait(
        row.getObject("promise_id", UUID.class), row.getObject("person_id", UUID.class), cause);
  }
}

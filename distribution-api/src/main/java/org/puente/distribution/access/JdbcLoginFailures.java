package org.puente.distribution.access;

import org.puente.events.access.ScopedDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Wrong passwords lately, by name and by address, counted across instances. */
@Component
class JdbcLoginFailures {

  private final JdbcClient jdbc;

  JdbcLoginFailures(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  int lately(String username) {
    return ScopedDataSource.asJob(
        () ->
            jdbc.sql(
                    """
                    SELECT count(*) FROM login_failure
                    WHERE username = ? AND at > now() - interval '15 minutes'
                    """)
                .param(username)
                .query(Integer.class)
                .single());
  }

  int latelyFrom(String address) {
    return ScopedDataSource.asJob(
        () ->
            jdbc.sql(
                    """
                    SELECT count(*) FROM login_failure
                    WHERE address = ? AND at > now() - interval '15 minutes'
                    """)
                .param(address)
                .query(Integer.class)
                .single());
  }

  void add(String username, String address) {
    ScopedDataSource.asJob(
        () ->
            jdbc.sql("INSERT INTO login_failure (username, address) VALUES (?, ?)")
                .params(username, address)
                .update());
  }

  /** After a right password; also drops what is too old to count, of everybody. */
  void forget(String username) {
    ScopedDataSource.asJob(
        () ->
            jdbc.sql(
                    """
                    DELETE FROM login_failure
                    WHERE username = ? OR at < now() - interval '15 minutes'
                    """)
                .param(username)
                .update());
  }
}

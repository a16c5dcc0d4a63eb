package org.puente.distribution.access;

import org.puente.events.access.ScopedDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Wrong passwords and secrets lately, by name and by address, counted across instances. */
@Component
public class LoginFailures {

  static final int WRONG_ONES_ALLOWED = 10;

  /** More than a name's: a whole office may share an address. */
  static final int WRONG_ONES_OF_AN_ADDRESS = 100;

  private static final int LONGEST_NAME = 80;

  private final JdbcClient jdbc;

  LoginFailures(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether even a right one has to wait. */
  public boolean lockOut(String name, String address) {
    return lately(name) >= WRONG_ONES_ALLOWED || latelyFrom(address) >= WRONG_ONES_OF_AN_ADDRESS;
  }

  private int lately(String username) {
    return ScopedDataSource.asJob(
        () ->
            jdbc.sql(
                    """
                    SELECT count(*) FROM login_failure
                    WHERE username = ? AND at > now() - interval '15 minutes'
                    """)
                .param(cut(username))
                .query(Integer.class)
                .single());
  }

  private int latelyFrom(String address) {
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

  public void add(String username, String address) {
    ScopedDataSource.asJob(
        () ->
            jdbc.sql("INSERT INTO login_failure (username, address) VALUES (?, ?)")
                .params(cut(username), address)
                .update());
  }

  /** After a right one; also drops what is too old to count, of everybody. */
  public void forget(String username) {
    ScopedDataSource.asJob(
        () ->
            jdbc.sql(
                    """
                    DELETE FROM login_failure
                    WHERE username = ? OR at < now() - interval '15 minutes'
                    """)
                .param(cut(username))
                .update());
  }

  private static String cut(String name) {
    return name.substring(0, Math.min(LONGEST_NAME, name.length()));
  }
}

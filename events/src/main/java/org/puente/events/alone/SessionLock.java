package org.puente.events.alone;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** A lock that one session of the database holds among all instances, and that dies with it. */
public final class SessionLock {

  private SessionLock() {}

  /** Whether it is this session's from now on. */
  public static boolean tryTake(Connection session, String name) throws SQLException {
    try (PreparedStatement lock =
        session.prepareStatement("SELECT pg_try_advisory_lock(hashtextextended(?, 7))")) {
      lock.setString(1, name);
      try (ResultSet row = lock.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    }
  }

  /** Gives it back before the session ends. */
  public static void release(Connection session, String name) throws SQLException {
    try (PreparedStatement unlock =
        session.prepareStatement("SELECT pg_advisory_unlock(hashtextextended(?, 7))")) {
      unlock.setString(1, name);
      unlock.execute();
    }
  }
}

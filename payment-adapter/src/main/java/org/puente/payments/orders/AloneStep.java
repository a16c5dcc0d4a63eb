package org.puente.payments.orders;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.puente.events.alone.SessionLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A step that one instance takes at a time. The lock is given back after each; its session is kept,
 * since logging in costs more than most of the steps.
 */
public final class AloneStep implements Round.Step {

  private static final Logger log = LoggerFactory.getLogger(AloneStep.class);

  private final Callable<Connection> sessions;
  private final String name;
  private final Round.Step step;
  private @Nullable Connection session;

  public AloneStep(Callable<Connection> sessions, String name, Round.Step step) {
    this.sessions = sessions;
    this.name = name;
    this.step = step;
  }

  @Override
  public boolean take() throws Exception {
    try {
      Connection held = open();
      return SessionLock.tryTake(held, name) && taken(held);
    } catch (SQLException e) {
      close();
      throw e;
    }
  }

  private boolean taken(Connection held) throws Exception {
    try {
      return step.take();
    } finally {
      SessionLock.release(held, name);
    }
  }

  private Connection open() throws Exception {
    Connection held = session;
    if (held == null) {
      held = sessions.call();
      session = held;
    }
    return held;
  }

  /** The lock ends with the session, whichever way that ends. */
  @Override
  public void close() {
    Connection held = session;
    session = null;
    if (held != null) {
      try {
        held.close();
      } catch (SQLException e) {
        log.debug("{} left its session: {}", name, e.getSQLState());
      }
    }
  }
}

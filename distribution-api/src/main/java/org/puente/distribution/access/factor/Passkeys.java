package org.puente.distribution.access.factor;

import jakarta.servlet.http.HttpSession;
import java.util.UUID;

/** The passkeys that people hold besides an authenticator app, or instead of one. */
public interface Passkeys {

  /** Whether somebody holds one, be it one that is used no more since it may have been copied. */
  boolean any(UUID user);

  /** Checks a browser's answer to what its session was asked last. Not inside of a transaction. */
  FactorCheck check(UUID user, String answer, HttpSession session);

  /** Removes all of somebody's, in a transaction of the jobs role. */
  boolean removeAll(UUID user);
}

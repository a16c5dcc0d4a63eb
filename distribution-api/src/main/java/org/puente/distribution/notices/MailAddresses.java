package org.puente.distribution.notices;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where people want their digest sent, sealed. Each method belongs in a transaction of jobs. */
public interface MailAddresses {

  /** How many codes a person may ask for on a day, and how many wrong ones they may type. */
  int MOST = 5;

  /**
   * Somebody's.
   *
   * @param address that was confirmed
   * @param pending that waits for its code
   */
  record Mine(@Nullable String address, boolean digest, @Nullable String pending) {}

  Optional<Mine> find(UUID user);

  /** False once somebody asked too often on that day. */
  boolean ask(UUID user, String address, byte[] codeHash, Instant until, LocalDate day);

  /** Whether that code was sent, recently, to the address that is confirmed by it. */
  boolean confirm(UUID user, byte[] codeHash);

  void digest(UUID user, boolean wanted);

  void remove(UUID user);
}

package org.puente.distribution.notices;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The day's digests, one row a person and day. Each method is a transaction of jobs. */
public interface Digests {

  /** How often one is tried. */
  int MOST_TRIES = 6;

  /** Why one was not sent. */
  enum Trouble {
    AWAY,
    REFUSED,
    LOG_IN,
    UNCLEAR,
    /** It could not be sent before its day was over. */
    DAY_OVER,
    /** It could not be made. */
    BROKEN
  }

  /**
   * One that is this instance's to send, once.
   *
   * @param tries with this one
   */
  record Claim(UUID user, LocalDate day, String address, String language, int tries) {}

  /** Adds today's for all who want one, and ends those that a day or a crash left behind. */
  void open(LocalDate day);

  /** Whose are due. */
  List<UUID> due(LocalDate day, int limit);

  /** Empty where another instance was first, or the person wants none any more. */
  Optional<Claim> claim(UUID user, LocalDate day);

  /** Nothing waits for them, or they may no longer come in. */
  void skip(UUID user, LocalDate day);

  void sent(Claim claim);

  /** To be tried again after a while; null where that is no use. */
  void failed(Claim claim, Trouble why, @Nullable Duration after);

  /** One that could not even be made is tried again later the same day. */
  void broken(UUID user, LocalDate day);
}

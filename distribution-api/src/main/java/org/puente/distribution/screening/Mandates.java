package org.puente.distribution.screening;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.screening.ScreeningMatches.Person;

/** Mandates of programmes that the caller sees. */
public interface Mandates {

  /** One that is recorded: exactly one of agreement and source. */
  record Recorded(
      UUID id,
      UUID programmeId,
      @Nullable UUID agreementId,
      @Nullable UUID sourceId,
      String clause,
      String list,
      BigDecimal threshold) {}

  /**
   * False where there is no such programme in the caller's reach. Throws DuplicateKeyException
   * where the list is required already, DataIntegrityViolationException where nothing in force
   * requires it.
   */
  boolean record(Recorded mandate, Person by);

  /** The latest first; at most a hundred. */
  List<Mandate> all();

  /** False where there is none in force. */
  boolean end(UUID id, Person by);
}

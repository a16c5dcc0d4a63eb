package org.puente.distribution.sources;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The sources of the programmes that the caller sees. */
public interface FundingSources {

  /**
   * Adds one that was booked; throws DuplicateKeyException where the programme has that reference
   * of that donor, DataIntegrityViolationException for an unknown territory.
   */
  void add(FundingSource source, UUID entry, UUID by);

  /** Earmarked ones first, and of those the one that ends first. */
  List<FundingSource> of(UUID programmeId);

  /** The one that an entry books. */
  Optional<FundingSource> ofEntry(UUID entry);

  /** What all plans of the programme drew from its budget and did not give back. */
  Map<Need, BigDecimal> drawn(UUID programmeId, String currency);

  /** What was funded in all, with a source or without. */
  BigDecimal funded(UUID programmeId, String currency);
}

package org.puente.distribution.shifts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A site for some hours, where volunteers hand over kits.
 *
 * @param code by which a phone finds it: six letters and digits that can't be mistaken
 * @param until when it ends by itself
 * @param closed null unless somebody closed it before
 * @param volunteers who came, in the order in which they did
 */
public record Shift(
    UUID id,
    String code,
    String site,
    String openedBy,
    Instant opened,
    Instant until,
    @Nullable Instant closed,
    List<String> volunteers) {

  /** Whether a volunteer may act in it. */
  public boolean openAt(Instant now) {
    return closed == null && now.isBefore(until);
  }
}

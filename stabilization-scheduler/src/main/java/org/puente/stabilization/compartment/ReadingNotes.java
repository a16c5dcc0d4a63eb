package org.puente.stabilization.compartment;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.access.Caller;
import org.puente.events.audit.AuditTrail;
import org.puente.stabilization.episodes.Episode;
import org.puente.stabilization.episodes.EpisodeInHand;
import org.puente.stabilization.episodes.Episodes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens what the caller may read; that something was opened is a line of the trail. */
@Service
class ReadingNotes {

  private final Episodes episodes;
  private final Caseload caseload;
  private final ExceptionalAccesses accesses;
  private final Notes notes;
  private final AuditTrail audit;
  private final Clock clock;

  ReadingNotes(
      Episodes episodes,
      Caseload caseload,
      ExceptionalAccesses accesses,
      Notes notes,
      AuditTrail audit,
      Clock clock) {
    this.episodes = episodes;
    this.caseload = caseload;
    this.accesses = accesses;
    this.notes = notes;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * The notes of an episode that the caller may read.
   *
   * @param writable in which compartments the caller may write
   * @param closed psychosocial notes are there that need exceptional access
   * @param openUntil how long exceptional access lasts, where the caller has it
   */
  record Opened(
      List<Note> notes, Set<Compartment> writable, boolean closed, @Nullable Instant openUntil) {}

  @Transactional
  public Opened read(UUID episodeId) {
    Episode episode = episodes.find(episodeId).orElseThrow(EpisodeInHand::notFound);
    Caller caller = Caller.current();
    boolean standsBy = caseload.isStoodByBy(episodeId, caller);
    boolean focal = caseload.isFocalPoint(episodeId, caller);
    Instant until =
        accesses.openUntil(episode.personId(), caller.userId(), clock.instant()).orElse(null);
    Set<Compartment> whole = EnumSet.noneOf(Compartment.class);
    if (standsBy || until != null) {
      whole.add(Compartment.PSYCHOSOCIAL);
    }
    if (focal) {
      whole.add(Compartment.PROTECTION);
      whole.add(Compartment.GBV);
    }
    List<Note> readable = notes.readable(episode, whole, caller.userId());
    boolean closed =
        !whole.contains(Compartment.PSYCHOSOCIAL) && notes.has(episode, Compartment.PSYCHOSOCIAL);
    if (!readable.isEmpty()) {
      audit.record(
          "notes.read",
          episodeId.toString(),
          Map.of("notes", readable.size(), "exceptional", !standsBy && until != null));
    }
    return new Opened(readable, writable(standsBy, focal), closed, until);
  }

  private static Set<Compartment> writable(boolean standsBy, boolean focal) {
    if (standsBy) {
      return EnumSet.allOf(Compartment.class);
    }
    return focal
        ? EnumSet.of(Compartment.PROTECTION, Compartment.GBV)
        : EnumSet.noneOf(Compartment.class);
  }
}

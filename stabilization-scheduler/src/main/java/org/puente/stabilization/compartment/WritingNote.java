package org.puente.stabilization.compartment;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.puente.events.access.Caller;
import org.puente.events.audit.AuditTrail;
import org.puente.events.http.Problem;
import org.puente.stabilization.episodes.Episode;
import org.puente.stabilization.episodes.EpisodeInHand;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whoever stands by a person writes notes, and the focal point those of protection. */
@Service
class WritingNote {

  private final EpisodeInHand inHand;
  private final Caseload caseload;
  private final Notes notes;
  private final AuditTrail audit;
  private final Clock clock;

  WritingNote(EpisodeInHand inHand, Caseload caseload, Notes notes, AuditTrail audit, Clock clock) {
    this.inHand = inHand;
    this.caseload = caseload;
    this.notes = notes;
    this.audit = audit;
    this.clock = clock;
  }

  /** What was written, without its words. */
  record Written(UUID id, Instant writtenAt) {}

  @Transactional
  public Written write(UUID episodeId, NoteRequest request) {
    Episode episode = inHand.lock(episodeId);
    Caller caller = Caller.current();
    boolean focal = caseload.isFocalPoint(episodeId, caller);
    boolean standsBy = caseload.isStoodByBy(episodeId, caller);
    if (!standsBy && !(focal && request.compartment() != Compartment.PSYCHOSOCIAL)) {
      throw Problem.conflict("not-yours", "Take a task of this person first.");
    }
    if (notes.areOver(episode, request.compartment())) {
      throw Problem.conflict("notes-over", "The time for notes of this episode is over.");
    }
    if (request.corrects() != null) {
      Set<Compartment> whole = EnumSet.noneOf(Compartment.class);
      if (focal || request.compartment() == Compartment.PSYCHOSOCIAL) {
        whole.add(request.compartment());
      }
      requireReadable(episode, request, whole, caller.userId());
    }
    Instant now = clock.instant();
    UUID id = notes.add(episode, request, caller.userId(), now);
    audit.record("note.written", episodeId.toString(), Map.of());
    return new Written(id, now);
  }

  private void requireReadable(
      Episode episode, NoteRequest request, Set<Compartment> whole, UUID caller) {
    boolean found =
        notes.readable(episode, whole, caller).stream()
            .anyMatch(
                note ->
                    note.id().equals(request.corrects())
                        && note.compartment() == request.compartment());
    if (!found) {
      throw Problem.unprocessable("no-such-note", "There is no such note to correct.")
          .with("field", "corrects");
    }
  }
}

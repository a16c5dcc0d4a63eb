package org.puente.stabilization.retention;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.puente.events.audit.AuditTrail;
import org.puente.events.http.Problem;
import org.puente.events.ids.Ids;
import org.puente.stabilization.retention.RetentionDraft.Author;
import org.puente.stabilization.retention.RetentionDraft.Content;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * One person writes how long records are to be kept, another switches it on: what a shorter time
 * takes away never comes back.
 */
@Service
class ChangingRetention {

  private final RetentionDrafts drafts;
  private final Records records;
  private final AuditTrail audit;
  private final Clock clock;

  ChangingRetention(RetentionDrafts drafts, Records records, AuditTrail audit, Clock clock) {
    this.drafts = drafts;
    this.records = records;
    this.audit = audit;
    this.clock = clock;
  }

  /** Writes the draft, or one's own anew. */
  @Transactional
  public RetentionDraft write(int basedOn, Content content, Author by) {
    Optional<RetentionDraft> open = drafts.lockOpen();
    if (open.isPresent() && !open.get().author().id().equals(by.id())) {
      throw ofAnother();
    }
    refuseOverAnother(basedOn);
    UUID id = open.map(RetentionDraft::id).orElseGet(Ids::next);
    if (open.isPresent()) {
      drafts.rewrite(id, basedOn, content, clock.instant());
    } else {
      try {
        drafts.add(id, basedOn, content, by, clock.instant());
      } catch (DuplicateKeyException _) {
        throw ofAnother();
      }
    }
    RetentionDraft written = drafts.open().orElseThrow();
    audit.record("retention.drafted", id.toString(), Map.of("revision", written.revision()));
    return written;
  }

  /** Gives the draft up; whoever may write one may. */
  @Transactional
  public void discard(Author by) {
    RetentionDraft draft = open();
    drafts.discard(draft.id(), by, clock.instant());
    audit.record("retention.draft-discarded", draft.id().toString(), Map.of());
  }

  /**
   * The next round goes by it.
   *
   * @param revision the one that was looked at
   */
  @Transactional
  public int switchOn(int revision, Author by) {
    RetentionDraft draft = open();
    if (draft.author().id().equals(by.id())) {
      throw Problem.conflict("own-draft", "Somebody else than its author switches a draft on.");
    }
    if (draft.revision() != revision) {
      throw Problem.conflict("draft-changed", "The draft was written anew since it was shown.");
    }
    refuseOverAnother(draft.basedOn());
    int version = drafts.switchOn(draft, by, clock.instant());
    audit.record("retention.switched-on", draft.id().toString(), Map.of("version", version));
    return version;
  }

  private RetentionDraft open() {
    return drafts.lockOpen().orElseThrow(() -> Problem.notFound("There is no draft."));
  }

  private void refuseOverAnother(int basedOn) {
    if (basedOn != records.policy().version()) {
      throw Problem.conflict("policy-changed", "There is a newer version than the one shown.");
    }
  }

  private static Problem ofAnother() {
    return Problem.conflict("draft-of-another", "Somebody else is writing the next version.");
  }
}

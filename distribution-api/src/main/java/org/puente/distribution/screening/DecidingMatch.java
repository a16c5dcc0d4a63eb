package org.puente.distribution.screening;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.puente.distribution.screening.ScreeningMatch.Kind;
import org.puente.distribution.screening.ScreeningMatch.Verdict;
import org.puente.distribution.screening.ScreeningMatches.Person;
import org.puente.distribution.screening.ScreeningMatches.Taken;
import org.puente.events.audit.AuditTrail;
import org.puente.events.http.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One person proposes whether it is the same person, another confirms or objects. */
@Service
public class DecidingMatch {

  private final ScreeningMatches matches;
  private final AuditTrail audit;

  DecidingMatch(ScreeningMatches matches, AuditTrail audit) {
    this.matches = matches;
    this.audit = audit;
  }

  /** A match is looked at one by one, and each look leaves a line. */
  @Transactional
  public Optional<ScreeningMatch> read(UUID id) {
    Optional<ScreeningMatch> match = matches.find(id);
    match.ifPresent(it -> audit.record("screening.read", id.toString(), Map.of()));
    return match;
  }

  /** Throws a Problem where somebody proposed or decided before. */
  @Transactional
  public void propose(UUID id, Verdict verdict, String words, Person by) {
    ScreeningMatch match = locked(id);
    if (match.isDecided() || match.isProposed()) {
      throw Problem.conflict("match-decided", "Somebody was here before you.");
    }
    take(match, Kind.PROPOSED, verdict, words, by);
  }

  /** Throws a Problem where nothing is proposed, or by the same person. */
  @Transactional
  public void confirm(UUID id, String words, Person by) {
    second(id, Kind.CONFIRMED, words, by);
  }

  /** Throws a Problem like {@link #confirm}; somebody may propose again. */
  @Transactional
  public void object(UUID id, String words, Person by) {
    second(id, Kind.OBJECTED, words, by);
  }

  private void second(UUID id, Kind kind, String words, Person by) {
    ScreeningMatch match = locked(id);
    var last = match.last();
    if (last == null || !match.isProposed()) {
      throw Problem.conflict("match-decided", "Nothing is proposed, or it is decided.");
    }
    if (match.isProposedBy(by.id())) {
      throw Problem.conflict("match-own", "Whoever proposes does not confirm.");
    }
    take(match, kind, last.verdict(), words, by);
  }

  private ScreeningMatch locked(UUID id) {
    return matches.lock(id).orElseThrow(() -> Problem.notFound("There is no such match."));
  }

  private void take(ScreeningMatch match, Kind kind, Verdict verdict, String words, Person by) {
    matches.add(match.id(), new Taken(match.steps().size() + 1, kind, verdict, words), by);
    audit.record(
        "screening." + kind.name().toLowerCase(Locale.ROOT),
        match.id().toString(),
        Map.of("verdict", verdict, "list", match.listId()));
  }
}

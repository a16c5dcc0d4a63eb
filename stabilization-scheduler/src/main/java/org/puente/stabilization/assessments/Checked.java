package org.puente.stabilization.assessments;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.access.Caller;
import org.puente.events.http.Problem;
import org.puente.events.ids.Ids;
import org.puente.stabilization.consents.SupportConsent;
import org.puente.stabilization.episodes.Episode;
import org.puente.stabilization.protocols.Protocol;
import org.puente.stabilization.protocols.Protocols;
import org.springframework.stereotype.Service;

/** An application is of a version that there is, with steps of it, and of who agreed to it. */
@Service
class Checked {

  private final Protocols protocols;
  private final SupportConsent consent;
  private final Clock clock;

  Checked(Protocols protocols, SupportConsent consent, Clock clock) {
    this.protocols = protocols;
    this.consent = consent;
    this.clock = clock;
  }

  Application application(
      Episode episode, ApplicationRequest request, @Nullable UUID assessmentId) {
    Protocol protocol =
        protocols.versionsOf(request.protocol()).stream()
            .filter(version -> version.version() == request.version())
            .findFirst()
            .orElseThrow(
                () ->
                    Problem.unprocessable("no-such-protocol", "There is no such protocol.")
                        .with("field", "protocol"));
    if (!protocol.hasAll(request.ticked())) {
      throw Problem.unprocessable("no-such-step", "This version has no such step.")
          .with("field", "ticked");
    }
    if (protocol.waitsForConsent()) {
      consent.require(List.of(episode.id()));
    }
    return new Application(
        Ids.next(),
        protocol.code(),
        protocol.version(),
        assessmentId,
        request.ticked().stream().sorted().toList(),
        Caller.current().userId(),
        clock.instant());
  }
}

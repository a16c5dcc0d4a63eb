package org.puente.stabilization.assessments;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.puente.events.ids.Ids;
import org.puente.stabilization.protocols.Protocol;
import org.puente.stabilization.protocols.ProtocolStep;
import org.springframework.stereotype.Service;

/** A session applies its protocol to everybody who came. */
@Service
public class ApplyingTogether {

  private final Applications applications;

  ApplyingTogether(Applications applications) {
    this.applications = applications;
  }

  /** Joins the transaction that holds the session; all steps of it were done. */
  public void apply(Protocol protocol, Collection<UUID> came, UUID worker, Instant at) {
    List<String> all = protocol.steps().stream().map(ProtocolStep::key).toList();
    applications.addTogether(
        came,
        new Application(Ids.next(), protocol.code(), protocol.version(), null, all, worker, at));
  }
}

package org.puente.distribution.partners;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.attachments.Attachment;
import org.puente.distribution.funding.Hand;
import org.puente.distribution.partners.DemandingReport.Demand;

/** Partners' reports that the caller sees; writing methods belong in their transaction. */
public interface PartnerReports {

  /** By day. */
  List<PartnerReport> of(UUID programme);

  Optional<PartnerReport> find(UUID id);

  /** Until the transaction's end nobody else takes a step with it; what waits is left out. */
  Optional<PartnerReport> lock(UUID id);

  void demand(UUID id, Demand demand, Hand by);

  void waive(UUID id, String why, Hand by);

  void receive(UUID id, int number, Attachment file, byte[] sealed, Hand by);

  /** Null as the reason: accepted. */
  void decide(UUID id, int number, @Nullable String reason, Hand by);

  /** Only the jobs role reads them. */
  Optional<byte[]> sealed(UUID id, int number);

  StoppedStep policy(UUID programme);

  void policy(UUID programme, StoppedStep step);
}

package org.puente.payments.messages.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.puente.events.access.Caller;
import org.puente.events.audit.AuditTrail;
import org.puente.events.http.Problem;
import org.puente.events.ids.Ids;
import org.puente.payments.messages.Composing;
import org.puente.payments.messages.SlipText;
import org.puente.payments.messages.Slips;
import org.puente.payments.messages.paper.SlipPdf;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where slips are batched and printed; each time leaves a line in the audit trail. */
@Component
class SlipDesk {

  private static final int MOST = 500;

  private final Slips slips;
  private final Composing composing;
  private final AuditTrail audit;

  SlipDesk(Slips slips, Composing composing, AuditTrail audit) {
    this.slips = slips;
    this.composing = composing;
    this.audit = audit;
  }

  @Transactional
  public Slips.Batch batch(Slips.Place place) {
    UUID id = Ids.next();
    int tickets = slips.batch(id, place, Caller.current().username(), MOST);
    if (tickets == 0) {
      throw Problem.conflict("no-slips", "Nobody waits for a slip there.");
    }
    audit.record("slips.batched", id.toString(), Map.of("tickets", tickets));
    return slips.find(id).orElseThrow();
  }

  /** Where it is refused or cannot be drawn, nothing was printed. */
  @Transactional
  public byte[] print(Slips.Wish wish) {
    Slips.Batch batch =
        slips.find(wish.batch()).orElseThrow(() -> Problem.notFound("No such batch."));
    return switch (slips.print(wish)) {
      case Slips.Outcome.Printed(List<Slips.Slip> printed) -> {
        record(wish, printed.size());
        yield SlipPdf.of(heading(wish.kind(), batch), texts(wish.kind(), printed));
      }
      case Slips.Outcome.NothingAlive() ->
          throw Problem.conflict("no-slips", "None of these codes is alive.");
      case Slips.Outcome.PrintedOnce() ->
          throw Problem.conflict(
              "printed-once", "The first time takes no reason, and every further time does.");
      case Slips.Outcome.HasTheOther() ->
          throw Problem.conflict(
              "custodian-of-the-other", "Somebody else prints the codes or the PINs of a batch.");
    };
  }

  private void record(Slips.Wish wish, int count) {
    String reason = wish.reason();
    Map<String, Object> details =
        reason == null
            ? Map.of("kind", wish.kind().name(), "slips", count)
            : Map.of("kind", wish.kind().name(), "slips", count, "reason", reason);
    audit.record(
        reason == null ? "slips.printed" : "slips.printed-again", wish.batch().toString(), details);
  }

  private List<SlipText> texts(Slips.Kind kind, List<Slips.Slip> printed) {
    return printed.stream().map(slip -> composing.slip(kind, slip)).toList();
  }

  /** What is in it, and the end of the batch's id; nothing that tells whose it is. */
  private static String heading(Slips.Kind kind, Slips.Batch batch) {
    String id = batch.id().toString();
    return (kind == Slips.Kind.CODE ? "Códigos / Codes" : "Claves / PINs")
        + " · "
        + id.substring(id.length() - 4);
  }
}

package org.puente.payments.messages.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.puente.events.audit.AuditTrail;
import org.puente.events.http.Cursor;
import org.puente.events.http.Page;
import org.puente.events.http.PageRequest;
import org.puente.events.http.Problem;
import org.puente.events.ids.Ids;
import org.puente.events.sealing.Contact;
import org.puente.events.sql.Keyset;
import org.puente.payments.messages.MessageKind;
import org.puente.payments.messages.Messages;
import org.puente.payments.messages.Messages.About;
import org.puente.payments.messages.Messages.Fresh;
import org.puente.payments.messages.Messages.Recipient;
import org.puente.payments.messages.NumberSealer;
import org.puente.payments.messages.TellingCodes;
import org.puente.payments.messages.TextKey;
import org.puente.payments.messages.web.ComplaintRows.Complaint;
import org.puente.payments.messages.web.ComplaintRows.Kept;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where staff read complaints and answer them; whoever reads one leaves a line in the audit trail.
 */
@Component
class Desk {

  private final ComplaintRows rows;
  private final Messages messages;
  private final NumberSealer seals;
  private final AuditTrail audit;
  private final Tools tools;

  /** When phones may ring, by which clock. */
  record Tools(TellingCodes.Manner manner, Clock clock, JdbcClient jdbc) {}

  Desk(Messages messages, NumberSealer seals, AuditTrail audit, Tools tools) {
    this.rows = new ComplaintRows(tools.jdbc());
    this.messages = messages;
    this.seals = seals;
    this.audit = audit;
    this.tools = tools;
  }

  /** What a complaint says, and the number that it came from, for whoever calls back. */
  record Words(String number, String words) {

    @Override
    public String toString() {
      return "Words[***]";
    }
  }

  Page<Complaint> open(ComplaintRows.Kind kind, PageRequest page) {
    UUID after = Keyset.orFirst(page.cursor().map(cursor -> cursor.uuid(0)).orElse(null));
    return Page.of(
        rows.open(kind, after, page.fetch()), page, complaint -> Cursor.of(complaint.id()));
  }

  Complaint waiting(ComplaintRows.Kind kind, UUID id) {
    return rows.waiting(kind, id).orElseThrow(() -> Problem.notFound("No such complaint waits."));
  }

  @Transactional
  public Words read(ComplaintRows.Kind kind, UUID id) {
    Kept kept = rows.kept(kind, id).orElseThrow(() -> Problem.notFound("No such complaint."));
    audit.record(kind.action("read"), id.toString(), Map.of());
    return new Words(
        seals.open(kept.hash(), kept.sealedNumber()), seals.openText(id, kept.sealedWords()));
  }

  /** The person is told that there is an answer and whom to call, never the answer itself. */
  @Transactional
  public void answer(ComplaintRows.Kind kind, UUID id, String answer) {
    Kept kept = rows.kept(kind, id).orElseThrow(() -> Problem.notFound("No such complaint."));
    if (!rows.answer(kind, id, seals.sealText(id, answer))) {
      throw Problem.conflict("answered-already", "Somebody has answered it.");
    }
    if (kind.isTold()) {
      messages.queue(List.of(told(kept)));
    }
    audit.record(kind.action("answered"), id.toString(), Map.of());
  }

  private Fresh told(Kept kept) {
    UUID message = Ids.next();
    About about =
        new About(kept.transferId(), kept.programmeId(), kept.organisationId(), kept.territory());
    TellingCodes.Manner manner = tools.manner();
    return new Fresh(
        message,
        MessageKind.REPLY,
        TextKey.COMPLAINT_ANSWERED,
        about,
        null,
        new Recipient(
            kept.hash(),
            kept.sealedNumber(),
            kept.language(),
            Contact.Channel.SMS,
            manner.waking()),
        seals.sealValues(message, Map.of("ticket", kept.ticket())),
        manner.waking().firstFrom(tools.clock().instant(), manner.zone()),
        null);
  }
}

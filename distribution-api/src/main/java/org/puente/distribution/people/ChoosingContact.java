package org.puente.distribution.people;

import java.time.LocalTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.puente.events.audit.AuditTrail;
import org.puente.events.http.Problem;
import org.puente.events.sealing.Contact;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notes how somebody chose, in private, to be told: by text, by a call, printed, or not at all, and
 * when it is safe. The number and the language are corrected by two people, like a phone.
 */
@Service
public class ChoosingContact {

  private final Contacts contacts;
  private final ToldContacts told;
  private final AuditTrail audit;

  ChoosingContact(Contacts contacts, ToldContacts told, AuditTrail audit) {
    this.contacts = contacts;
    this.told = told;
    this.audit = audit;
  }

  /**
   * Keeps it for what is planned from now on, and for what is owed when its date passes. The trail
   * says that it was done, not what was chosen. 422 {@code contact-hours} where only one end of the
   * safe hours is told, or both are the same; 404 for whoever is out of scope or erased.
   *
   * @param safeTo excluded; before {@code safeFrom} where the safe hours pass midnight
   */
  @Transactional
  public void choose(
      UUID person,
      Contact.Channel channel,
      @Nullable LocalTime safeFrom,
      @Nullable LocalTime safeTo) {
    if ((safeFrom == null) != (safeTo == null) || (safeFrom != null && safeFrom.equals(safeTo))) {
      throw Problem.unprocessable(
          "contact-hours", "safeFrom and safeTo: both or neither, and not the same.");
    }
    if (!contacts.choose(person, new Contact(channel, safeFrom, safeTo))) {
      throw Problem.notFound("There is no such person.");
    }
    told.tellAgain(person);
    audit.record("contact.chosen", person.toString(), Map.of());
  }
}

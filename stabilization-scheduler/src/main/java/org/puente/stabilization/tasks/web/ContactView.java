package org.puente.stabilization.tasks.web;

import java.time.Instant;
import java.util.UUID;
import org.puente.stabilization.tasks.Contact;
import org.puente.stabilization.tasks.ContactMode;

/** One attempt to be in touch, as the API shows it. */
record ContactView(UUID worker, ContactMode mode, boolean reached, Instant occurredAt) {

  static ContactView of(Contact contact) {
    return new ContactView(
        contact.worker(), contact.mode(), contact.reached(), contact.occurredAt());
  }
}

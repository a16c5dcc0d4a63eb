package org.puente.distribution.console.remote;

import java.time.Instant;
import java.util.UUID;

/** An attempt to be in touch with somebody. */
public record SupportContact(UUID worker, ContactMode mode, boolean reached, Instant occurredAt) {

  /** How. */
  public enum ContactMode {
    PHONE,
    IN_PERSON,
    HOME_VISIT,
    COMMUNITY,
    REMOTE
  }
}

package org.puente.stabilization.tasks;

import java.time.Instant;
import java.util.UUID;

/** One contact with everybody who came to a session. */
public record JointContact(UUID worker, ContactMode mode, Instant occurredAt) {}

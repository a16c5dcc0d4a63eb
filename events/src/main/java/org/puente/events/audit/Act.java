package org.puente.events.audit;

import java.util.Map;

/**
 * What somebody did.
 *
 * @param action as in {@code plan.approved}
 * @param subject an opaque id, never a name
 * @param detail without personal data
 */
public record Act(String action, String subject, Map<String, ?> detail) {}

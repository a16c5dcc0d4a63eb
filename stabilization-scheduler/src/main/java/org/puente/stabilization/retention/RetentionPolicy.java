package org.puente.stabilization.retention;

import java.time.Instant;
import java.util.Map;

/**
 * Days after the end of support, by record.
 *
 * @param assumed no agency's rule or law stands behind it yet
 */
record RetentionPolicy(
    int version, Map<RecordType, Integer> days, boolean assumed, Instant publishedAt) {}

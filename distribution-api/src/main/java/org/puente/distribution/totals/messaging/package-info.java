/** Kafka adapter of day totals. */
@NullMarked
package org.puente.distribution.totals.messaging;

import org.jspecify.annotations.NullMarked;

/** Kafka adapter of payouts. */
@NullMarked
package org.puente.distribution.payouts.messaging;

import org.jspecify.annotations.NullMarked;

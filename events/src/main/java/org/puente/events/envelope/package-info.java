/** Events on the road: CloudEvents in Kafka's binary mode, JSON within. */
@NullMarked
package org.puente.events.envelope;

import org.jspecify.annotations.NullMarked;

/** Leaving home: the event history, the outbox and the one relay that empties it. */
@NullMarked
package org.puente.events.outbox;

import org.jspecify.annotations.NullMarked;

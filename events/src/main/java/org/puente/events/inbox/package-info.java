/** Arriving: one poll, one transaction, then the offset. */
@NullMarked
package org.puente.events.inbox;

import org.jspecify.annotations.NullMarked;

/** Envelopes. */
@NullMarked
package org.puente.events.envelope;

import org.jspecify.annotations.NullMarked;

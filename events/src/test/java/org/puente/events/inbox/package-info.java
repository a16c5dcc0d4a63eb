/** Back-off. */
@NullMarked
package org.puente.events.inbox;

import org.jspecify.annotations.NullMarked;

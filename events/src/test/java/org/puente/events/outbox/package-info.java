/** The relay keeps its promises. */
@NullMarked
package org.puente.events.outbox;

import org.jspecify.annotations.NullMarked;

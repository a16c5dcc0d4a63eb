/** Streams of server-sent events to whoever watches something move. */
@NullMarked
package org.puente.distribution.console.live;

import org.jspecify.annotations.NullMarked;

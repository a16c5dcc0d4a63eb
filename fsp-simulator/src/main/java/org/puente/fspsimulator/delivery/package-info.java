/** Signed messages to the client's own servers. */
@NullMarked
package org.puente.fspsimulator.delivery;

import org.jspecify.annotations.NullMarked;

/** Hears of troubles. */
@NullMarked
package org.puente.distribution.troubles.messaging;

import org.jspecify.annotations.NullMarked;

/** Standing by one person, from the first delay to the confirmation that all is well. */
@NullMarked
package org.puente.stabilization.episodes;

import org.jspecify.annotations.NullMarked;

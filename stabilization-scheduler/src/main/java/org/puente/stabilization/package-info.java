/** Standing by people until their transfer is there: delay watches, episodes and tasks (BP5). */
@NullMarked
package org.puente.stabilization;

import org.jspecify.annotations.NullMarked;

/** Who waits at which step of the road, and how long steps take: for those who own the steps. */
@NullMarked
package org.puente.stabilization.waiting;

import org.jspecify.annotations.NullMarked;

/** How much a team carries, and whether it is too much. */
@NullMarked
package org.puente.stabilization.workload;

import org.jspecify.annotations.NullMarked;

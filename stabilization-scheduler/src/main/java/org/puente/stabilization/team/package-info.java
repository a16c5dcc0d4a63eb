/** Who stands by people: where they work, what they can, and when they are away or on call. */
@NullMarked
package org.puente.stabilization.team;

import org.jspecify.annotations.NullMarked;

/** Which task goes to whom, and why. */
@NullMarked
package org.puente.stabilization.assignment;

import org.jspecify.annotations.NullMarked;

/** Notes that only named roles open, what it takes to open them all the same, and their keys. */
@NullMarked
package org.puente.stabilization.compartment;

import org.jspecify.annotations.NullMarked;

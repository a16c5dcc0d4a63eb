/** The simulated banks, as configured, and their clock. */
@NullMarked
package org.puente.fspsimulator.banks;

import org.jspecify.annotations.NullMarked;

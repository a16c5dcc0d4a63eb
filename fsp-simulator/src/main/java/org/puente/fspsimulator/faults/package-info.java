/** Faults on request, by rate and seed. */
@NullMarked
package org.puente.fspsimulator.faults;

import org.jspecify.annotations.NullMarked;

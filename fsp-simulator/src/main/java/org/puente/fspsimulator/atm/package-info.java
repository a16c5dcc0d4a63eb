/** The cash machine: codes in, notes out. */
@NullMarked
package org.puente.fspsimulator.atm;

import org.jspecify.annotations.NullMarked;

/** What tests and demos may do to the bank: faults, crowds, time, and a look at its book. */
@NullMarked
package org.puente.fspsimulator.control;

import org.jspecify.annotations.NullMarked;

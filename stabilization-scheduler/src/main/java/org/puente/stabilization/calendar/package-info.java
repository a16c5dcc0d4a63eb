/** A worker's calendar that names nobody. */
@NullMarked
package org.puente.stabilization.calendar;

import org.jspecify.annotations.NullMarked;

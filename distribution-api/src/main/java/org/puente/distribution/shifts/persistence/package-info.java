/** Shifts in PostgreSQL. */
@NullMarked
package org.puente.distribution.shifts.persistence;

import org.jspecify.annotations.NullMarked;

/** Calendar feeds in PostgreSQL. */
@NullMarked
package org.puente.stabilization.calendar.persistence;

import org.jspecify.annotations.NullMarked;

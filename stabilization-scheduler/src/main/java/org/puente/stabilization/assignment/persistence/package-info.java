/** Assignment in PostgreSQL. */
@NullMarked
package org.puente.stabilization.assignment.persistence;

import org.jspecify.annotations.NullMarked;

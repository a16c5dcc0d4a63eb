/** The team in PostgreSQL. */
@NullMarked
package org.puente.stabilization.team.persistence;

import org.jspecify.annotations.NullMarked;

/** Escalations in PostgreSQL. */
@NullMarked
package org.puente.stabilization.escalations.persistence;

import org.jspecify.annotations.NullMarked;

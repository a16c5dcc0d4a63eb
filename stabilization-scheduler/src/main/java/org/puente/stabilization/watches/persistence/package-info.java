/** Watches in PostgreSQL. */
@NullMarked
package org.puente.stabilization.watches.persistence;

import org.jspecify.annotations.NullMarked;

/** Episodes in PostgreSQL. */
@NullMarked
package org.puente.stabilization.episodes.persistence;

import org.jspecify.annotations.NullMarked;

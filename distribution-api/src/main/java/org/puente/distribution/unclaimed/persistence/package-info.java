/** Unclaimed money in PostgreSQL. */
@NullMarked
package org.puente.distribution.unclaimed.persistence;

import org.jspecify.annotations.NullMarked;

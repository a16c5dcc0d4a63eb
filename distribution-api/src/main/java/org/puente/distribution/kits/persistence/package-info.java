/** Kits in PostgreSQL. */
@NullMarked
package org.puente.distribution.kits.persistence;

import org.jspecify.annotations.NullMarked;

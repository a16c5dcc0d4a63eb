/** Troubles in PostgreSQL. */
@NullMarked
package org.puente.distribution.troubles.persistence;

import org.jspecify.annotations.NullMarked;

/** Changes of households in PostgreSQL. */
@NullMarked
package org.puente.distribution.households.persistence;

import org.jspecify.annotations.NullMarked;

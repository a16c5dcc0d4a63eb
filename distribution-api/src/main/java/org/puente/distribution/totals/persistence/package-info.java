/** PostgreSQL adapter of day totals. */
@NullMarked
package org.puente.distribution.totals.persistence;

import org.jspecify.annotations.NullMarked;

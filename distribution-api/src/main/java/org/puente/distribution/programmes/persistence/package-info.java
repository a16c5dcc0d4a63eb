/** PostgreSQL adapter of programmes. */
@NullMarked
package org.puente.distribution.programmes.persistence;

import org.jspecify.annotations.NullMarked;

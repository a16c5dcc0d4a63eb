/** PostgreSQL adapter of fees. */
@NullMarked
package org.puente.distribution.fees.persistence;

import org.jspecify.annotations.NullMarked;

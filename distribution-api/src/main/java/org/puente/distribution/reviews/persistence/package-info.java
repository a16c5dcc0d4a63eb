/** Reviews in PostgreSQL. */
@NullMarked
package org.puente.distribution.reviews.persistence;

import org.jspecify.annotations.NullMarked;

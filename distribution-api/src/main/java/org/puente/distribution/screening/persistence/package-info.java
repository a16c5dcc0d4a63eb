/** Screening in PostgreSQL. */
@NullMarked
package org.puente.distribution.screening.persistence;

import org.jspecify.annotations.NullMarked;

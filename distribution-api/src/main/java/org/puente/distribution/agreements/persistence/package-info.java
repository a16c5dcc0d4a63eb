/** Agreements in PostgreSQL. */
@NullMarked
package org.puente.distribution.agreements.persistence;

import org.jspecify.annotations.NullMarked;

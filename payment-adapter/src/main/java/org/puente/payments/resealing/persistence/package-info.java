/** Sealed columns in PostgreSQL. */
@NullMarked
package org.puente.payments.resealing.persistence;

import org.jspecify.annotations.NullMarked;

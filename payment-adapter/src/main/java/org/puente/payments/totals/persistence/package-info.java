/** Day totals in PostgreSQL. */
@NullMarked
package org.puente.payments.totals.persistence;

import org.jspecify.annotations.NullMarked;

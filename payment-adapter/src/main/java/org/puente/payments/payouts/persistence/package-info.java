/** Payouts in PostgreSQL: locked, read and written a batch at a time. */
@NullMarked
package org.puente.payments.payouts.persistence;

import org.jspecify.annotations.NullMarked;

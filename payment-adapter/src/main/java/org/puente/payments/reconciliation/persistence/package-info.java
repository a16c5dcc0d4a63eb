/** Set-based comparison in PostgreSQL. */
@NullMarked
package org.puente.payments.reconciliation.persistence;

import org.jspecify.annotations.NullMarked;

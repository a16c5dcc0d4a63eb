/** Claims on orders in PostgreSQL. */
@NullMarked
package org.puente.payments.orders.persistence;

import org.jspecify.annotations.NullMarked;

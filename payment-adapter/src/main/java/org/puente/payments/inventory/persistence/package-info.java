/** The inventory in PostgreSQL. */
@NullMarked
package org.puente.payments.inventory.persistence;

import org.jspecify.annotations.NullMarked;

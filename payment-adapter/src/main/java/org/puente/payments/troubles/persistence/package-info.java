/** Troubles in PostgreSQL. */
@NullMarked
package org.puente.payments.troubles.persistence;

import org.jspecify.annotations.NullMarked;

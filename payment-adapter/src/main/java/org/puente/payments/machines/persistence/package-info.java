/** Machines in PostgreSQL. */
@NullMarked
package org.puente.payments.machines.persistence;

import org.jspecify.annotations.NullMarked;

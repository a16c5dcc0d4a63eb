/** Approvals in PostgreSQL. */
@NullMarked
package org.puente.payments.intake.persistence;

import org.jspecify.annotations.NullMarked;

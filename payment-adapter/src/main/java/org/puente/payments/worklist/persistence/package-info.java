/** Proposals and pauses in PostgreSQL. */
@NullMarked
package org.puente.payments.worklist.persistence;

import org.jspecify.annotations.NullMarked;

/** Applied feeds in PostgreSQL. */
@NullMarked
package org.puente.payments.outcomes.persistence;

import org.jspecify.annotations.NullMarked;

/** What was fetched of statements, in PostgreSQL. */
@NullMarked
package org.puente.payments.statements.persistence;

import org.jspecify.annotations.NullMarked;

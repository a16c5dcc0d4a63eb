/** Counting in PostgreSQL. */
@NullMarked
package org.puente.payments.reports.persistence;

import org.jspecify.annotations.NullMarked;

/** Statements that are asked for over a bank's API, day by day and page by page. */
@NullMarked
package org.puente.payments.statements;

import org.jspecify.annotations.NullMarked;

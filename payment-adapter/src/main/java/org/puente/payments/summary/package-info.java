/** Totals per FSP, for comparing with other books, and what an operator watches. */
@NullMarked
package org.puente.payments.summary;

import org.jspecify.annotations.NullMarked;

/** Each FSP's days as payment-adapter adds them up, beside what the ledger gained. */
@NullMarked
package org.puente.distribution.totals;

import org.jspecify.annotations.NullMarked;

/** What the payment side reports about transfers, and what it moves in plans and ledger. */
@NullMarked
package org.puente.distribution.payouts;

import org.jspecify.annotations.NullMarked;

/** One payout is a transfer with every order placed for it: what happens next, and what is told. */
@NullMarked
package org.puente.payments.payouts;

import org.jspecify.annotations.NullMarked;

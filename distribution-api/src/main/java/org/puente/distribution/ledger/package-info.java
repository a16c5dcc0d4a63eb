/** The ledger: double entry per programme and currency, append-only, every entry sums to zero. */
@NullMarked
package org.puente.distribution.ledger;

import org.jspecify.annotations.NullMarked;

/** What was paid through each FSP, day by day, told to whoever keeps the ledger. */
@NullMarked
package org.puente.payments.totals;

import org.jspecify.annotations.NullMarked;

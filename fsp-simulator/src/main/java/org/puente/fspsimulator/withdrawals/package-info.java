/**
 * What GSMA's codeState does not tell: withdrawals, reversals and expiries, by feed and by webhook.
 */
@NullMarked
package org.puente.fspsimulator.withdrawals;

import org.jspecify.annotations.NullMarked;

package org.puente.fspsimulator.withdrawals;

import java.util.List;

/**
 * The webhook's body.
 *
 * @param bank the bank's code, as in {@code BANK_A}
 */
record News(String bank, List<WithdrawalItem> items) {}

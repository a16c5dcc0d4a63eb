package org.puente.distribution.unclaimed;

import java.math.BigDecimal;
import org.puente.distribution.plans.TransferStatus;

/**
 * Transfers of a territory that were sent to pay and ended one way, with money left.
 *
 * @param replaced whether another transfer pays the same instalment now
 * @param rest what nobody withdrew
 * @param back what of it the ledger booked back into the budget
 */
public record Returned(
    TransferStatus.State state,
    String territory,
    boolean replaced,
    long transfers,
    BigDecimal rest,
    BigDecimal back) {}

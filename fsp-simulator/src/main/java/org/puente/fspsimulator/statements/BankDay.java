package org.puente.fspsimulator.statements;

import java.time.LocalDate;

/**
 * The client's account over one day of the bank's, in minor units.
 *
 * @param fees taken for withdrawals
 * @param feesBack given back for reversals
 * @param entries lines, fees included
 */
public record BankDay(
    String id,
    LocalDate day,
    long opening,
    long closing,
    long debits,
    long credits,
    long fees,
    long feesBack,
    long entries) {}

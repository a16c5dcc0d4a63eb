package org.puente.payments.statements;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A day's balances and totals as the bank tells them beside GSMA's entries. */
record StatementHead(
    @Nullable String statementId,
    @Nullable LocalDate day,
    @Nullable String currency,
    @Nullable BigDecimal opening,
    @Nullable BigDecimal closing,
    @Nullable BigDecimal debits,
    @Nullable BigDecimal credits,
    @Nullable Long entries) {}

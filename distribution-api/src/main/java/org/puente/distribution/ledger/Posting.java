package org.puente.distribution.ledger;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of an entry; {@code transferId} where it is about a single transfer. */
public record Posting(Account account, BigDecimal amount, @Nullable UUID transferId) {}

package org.puente.payments.inventory;

import java.time.Instant;
import org.puente.events.contract.Money;
import org.puente.payments.fsp.IssuedCode;

/**
 * A pre-funded code as it lay in the bank's box.
 *
 * @param row of the file, as a spreadsheet counts
 * @param serial the bank's own number of the code
 */
public record BoxedCode(int row, String serial, IssuedCode code, Money amount, Instant expiresAt) {}

package org.puente.distribution.reports;

import java.util.List;
import org.puente.distribution.ledger.ReadingLedger;

/**
 * How far a programme is, in numbers.
 *
 * @param approved transfers of approved plans that nobody cancelled before
 * @param codesIssued codes at banks, one or more per transfer
 * @param failed transfers that ended without the full amount
 */
public record Summary(
    long rowsRead,
    long accepted,
    long rejected,
    long eligible,
    long promised,
    long approved,
    long released,
    long codesIssued,
    long paid,
    long failed,
    long kitsHandedOver,
    List<ReadingLedger.Line> ledger) {}

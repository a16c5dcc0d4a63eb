package org.puente.fspsimulator.smsc;

import java.time.Instant;

/**
 * One segment as it came over the air.
 *
 * @param id the centre's own
 * @param series names the segments that belong together, empty for one that stands alone
 * @param number which of them it is, from 1
 */
record Sms(
    String id,
    String from,
    String to,
    String words,
    String series,
    int number,
    int of,
    Instant at) {}

package org.puente.stabilization.waiting;

import java.time.Instant;
import org.puente.events.contract.DelayCause;

/**
 * Who waits in one place for one step, with the communicated date gone by.
 *
 * @param people whose date has passed
 * @param late those of them whose threshold has passed as well
 * @param high those of them of the most urgent tier
 * @param since the earliest date that was communicated
 */
record WaitingPlace(
    DelayCause step, String territory, long people, long late, long high, Instant since) {}

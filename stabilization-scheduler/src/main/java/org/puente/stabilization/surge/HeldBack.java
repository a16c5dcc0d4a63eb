package org.puente.stabilization.surge;

import java.time.Instant;
import org.puente.events.contract.Urgency;

/**
 * People whose promise is late and for whom nobody is asked yet; the most urgent are never among
 * them.
 *
 * @param held how many promises
 * @param nextAt when the first of them is raised
 * @param lastAt when the last of them is raised, unless more becomes late
 */
record HeldBack(String territory, Urgency urgency, long held, Instant nextAt, Instant lastAt) {}

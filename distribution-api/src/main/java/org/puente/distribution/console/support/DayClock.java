package org.puente.distribution.console.support;

import java.time.Clock;
import org.puente.distribution.console.Today;
import org.springframework.stereotype.Component;

/** Which moment it is, and on which day where the console is read. */
@Component
record DayClock(Today today, Clock clock) {}

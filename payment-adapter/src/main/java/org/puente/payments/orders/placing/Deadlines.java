package org.puente.payments.orders.placing;

import java.time.Duration;

/**
 * Whether new orders are sent at all, how long after its claim one may still be sent, well before
 * anybody could take this instance for dead, and how long a shutdown waits.
 */
record Deadlines(boolean sending, Duration notLaterThan, Duration shutdown) {}

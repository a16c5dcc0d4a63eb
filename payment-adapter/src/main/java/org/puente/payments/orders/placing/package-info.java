/** Keeps a bounded window of calls to each bank in flight, and records what comes back. */
@NullMarked
package org.puente.payments.orders.placing;

import org.jspecify.annotations.NullMarked;

/** One answer per {@code Idempotency-Key}, however often the request is sent. */
@NullMarked
package org.puente.events.idempotency;

import org.jspecify.annotations.NullMarked;

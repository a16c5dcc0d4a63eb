/** What every HTTP API here has in common: problems, pages, idempotency keys. */
@NullMarked
package org.puente.events.http;

import org.jspecify.annotations.NullMarked;

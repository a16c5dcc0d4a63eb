/** The audit trail: append-only and chained by hashes. */
@NullMarked
package org.puente.events.audit;

import org.jspecify.annotations.NullMarked;

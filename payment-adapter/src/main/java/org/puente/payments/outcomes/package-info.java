/** What banks report on their own: the signed webhook and the polled feed. */
@NullMarked
package org.puente.payments.outcomes;

import org.jspecify.annotations.NullMarked;

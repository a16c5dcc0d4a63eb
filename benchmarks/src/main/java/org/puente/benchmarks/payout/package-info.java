/** From orders to codes, with an instant bank. */
@NullMarked
package org.puente.benchmarks.payout;

import org.jspecify.annotations.NullMarked;

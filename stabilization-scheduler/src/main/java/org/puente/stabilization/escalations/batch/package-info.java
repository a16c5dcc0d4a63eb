/** Looking for what waits too long, beside detection. */
@NullMarked
package org.puente.stabilization.escalations.batch;

import org.jspecify.annotations.NullMarked;

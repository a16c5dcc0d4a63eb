/** The release walk, as a restartable Spring Batch job. */
@NullMarked
package org.puente.distribution.plans.batch;

import org.jspecify.annotations.NullMarked;

/** Eligibility looked at again by somebody else, because the person asked for it (BP3). */
@NullMarked
package org.puente.distribution.reviews;

import org.jspecify.annotations.NullMarked;

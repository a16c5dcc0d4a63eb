/** Screens plans behind the scenes. */
@NullMarked
package org.puente.distribution.screening.batch;

import org.jspecify.annotations.NullMarked;

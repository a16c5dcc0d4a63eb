/** Hears of people who were erased. */
@NullMarked
package org.puente.stabilization.retention.messaging;

import org.jspecify.annotations.NullMarked;

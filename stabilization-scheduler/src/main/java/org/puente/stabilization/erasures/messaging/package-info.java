/** Hears of people who were erased. */
@NullMarked
package org.puente.stabilization.erasures.messaging;

import org.jspecify.annotations.NullMarked;

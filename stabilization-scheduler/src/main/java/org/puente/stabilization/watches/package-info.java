/** One watch per promise, from the day it is made until the money is in the person's hands. */
@NullMarked
package org.puente.stabilization.watches;

import org.jspecify.annotations.NullMarked;

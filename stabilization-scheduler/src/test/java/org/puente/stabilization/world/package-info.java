/** The other houses, as the tests of this one need them. */
@NullMarked
package org.puente.stabilization.world;

import org.jspecify.annotations.NullMarked;

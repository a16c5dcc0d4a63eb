/** Which part of the simulator may know which. */
@NullMarked
package org.puente.fspsimulator.architecture;

import org.jspecify.annotations.NullMarked;

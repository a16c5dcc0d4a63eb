/**
 * What support has done: the two indicators of the good practice (BP5), and what stands beside
 * them.
 */
@NullMarked
package org.puente.stabilization.indicators;

import org.jspecify.annotations.NullMarked;

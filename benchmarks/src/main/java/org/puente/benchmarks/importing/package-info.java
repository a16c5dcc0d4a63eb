/** From a registration file to people. */
@NullMarked
package org.puente.benchmarks.importing;

import org.jspecify.annotations.NullMarked;

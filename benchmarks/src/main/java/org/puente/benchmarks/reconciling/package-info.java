/** From a bank's statement of a day to the verdicts on all of its lines. */
@NullMarked
package org.puente.benchmarks.reconciling;

import org.jspecify.annotations.NullMarked;

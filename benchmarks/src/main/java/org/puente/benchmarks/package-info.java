/** Each step of the road measured beside its limit and beside the naive way, in one run. */
@NullMarked
package org.puente.benchmarks;

import org.jspecify.annotations.NullMarked;

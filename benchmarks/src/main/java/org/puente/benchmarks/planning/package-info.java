/** From promises to a plan, and from a plan to its approval. */
@NullMarked
package org.puente.benchmarks.planning;

import org.jspecify.annotations.NullMarked;

/** From an approved plan to Kafka. */
@NullMarked
package org.puente.benchmarks.releasing;

import org.jspecify.annotations.NullMarked;

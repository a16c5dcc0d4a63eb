/** From Kafka to orders, without a bank. */
@NullMarked
package org.puente.benchmarks.intake;

import org.jspecify.annotations.NullMarked;

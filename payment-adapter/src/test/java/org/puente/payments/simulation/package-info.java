/** The life of orders under every fault that a seed can think of, without any input or output. */
@NullMarked
package org.puente.payments.simulation;

import org.jspecify.annotations.NullMarked;

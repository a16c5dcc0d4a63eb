/** The sample has exactly the numbers that it claims. */
@NullMarked
package org.puente.localstack.sample;

import org.jspecify.annotations.NullMarked;

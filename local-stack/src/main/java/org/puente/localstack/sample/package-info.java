/** A registration file to try things with: synthetic people in the shape of a real programme. */
@NullMarked
package org.puente.localstack.sample;

import org.jspecify.annotations.NullMarked;

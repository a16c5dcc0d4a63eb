/** From watches that come due to tasks. */
@NullMarked
package org.puente.benchmarks.detecting;

import org.jspecify.annotations.NullMarked;

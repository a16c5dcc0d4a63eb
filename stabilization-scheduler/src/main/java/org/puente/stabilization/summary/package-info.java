/** What stands where, in numbers. */
@NullMarked
package org.puente.stabilization.summary;

import org.jspecify.annotations.NullMarked;

/** Money that nobody came for: what it was for, whose it is, and whether the budget has it back. */
@NullMarked
package org.puente.distribution.unclaimed;

import org.jspecify.annotations.NullMarked;

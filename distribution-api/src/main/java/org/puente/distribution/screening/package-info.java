/** Compares payees with sanctions lists where an agreement requires it; two people decide. */
@NullMarked
package org.puente.distribution.screening;

import org.jspecify.annotations.NullMarked;

/** Taking orders, issuing codes, and what time does to them. */
@NullMarked
package org.puente.fspsimulator.orders;

import org.jspecify.annotations.NullMarked;

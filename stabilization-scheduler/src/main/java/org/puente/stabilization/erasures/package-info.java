/** News of people who were erased; what follows from it is retention's. */
@NullMarked
package org.puente.stabilization.erasures;

import org.jspecify.annotations.NullMarked;

/** Children and protection cases (reintegration handbook 6.2). */
@NullMarked
package org.puente.stabilization.children;

import org.jspecify.annotations.NullMarked;

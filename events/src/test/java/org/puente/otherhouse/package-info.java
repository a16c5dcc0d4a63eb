/** Another service. */
@NullMarked
package org.puente.otherhouse;

import org.jspecify.annotations.NullMarked;

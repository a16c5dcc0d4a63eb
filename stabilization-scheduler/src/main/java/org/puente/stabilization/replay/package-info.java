/** What another policy would have raised, answered from how the waits went. */
@NullMarked
package org.puente.stabilization.replay;

import org.jspecify.annotations.NullMarked;

/** Work that one instance does alone, and another takes over when it dies. */
@NullMarked
package org.puente.events.alone;

import org.jspecify.annotations.NullMarked;

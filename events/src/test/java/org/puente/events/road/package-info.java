/** A service of nothing but this library, and what it must be able to do. */
@NullMarked
package org.puente.events.road;

import org.jspecify.annotations.NullMarked;

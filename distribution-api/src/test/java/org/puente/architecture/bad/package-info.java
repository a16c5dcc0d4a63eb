/** Known-bad classes, each of which an architecture rule must reject. */
@NullMarked
package org.puente.architecture.bad;

import org.jspecify.annotations.NullMarked;

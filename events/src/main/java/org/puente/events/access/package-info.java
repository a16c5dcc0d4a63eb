/** Who is calling, what they may see, and the database role that follows from it. */
@NullMarked
package org.puente.events.access;

import org.jspecify.annotations.NullMarked;

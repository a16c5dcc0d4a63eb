/** The sequence of events around one person, and the lock that orders them. */
@NullMarked
package org.puente.stabilization.journal;

import org.jspecify.annotations.NullMarked;

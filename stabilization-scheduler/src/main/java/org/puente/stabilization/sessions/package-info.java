/** Sessions that were agreed on: with one person, a family or a group. */
@NullMarked
package org.puente.stabilization.sessions;

import org.jspecify.annotations.NullMarked;

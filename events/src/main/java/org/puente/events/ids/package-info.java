/** Ids: time-ordered ones for what is new, named ones for what must be the same twice. */
@NullMarked
package org.puente.events.ids;

import org.jspecify.annotations.NullMarked;

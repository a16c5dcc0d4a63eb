/** The money room: what there is, what waits for whom, and the book behind it. */
@NullMarked
package org.puente.distribution.console.money;

import org.jspecify.annotations.NullMarked;

/** Tells others at which step people wait before their money is released. */
@NullMarked
package org.puente.distribution.steps;

import org.jspecify.annotations.NullMarked;

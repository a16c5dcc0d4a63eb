/** Tells others at which step people wait before their money is released. */
@NullMarked
package org.puente.distribution.steps.persistence;

import org.jspecify.annotations.NullMarked;

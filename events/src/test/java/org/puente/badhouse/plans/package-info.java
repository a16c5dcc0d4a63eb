/** A feature with adapters. */
@NullMarked
package org.puente.badhouse.plans;

import org.jspecify.annotations.NullMarked;

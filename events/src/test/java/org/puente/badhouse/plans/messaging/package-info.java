/** An adapter. */
@NullMarked
package org.puente.badhouse.plans.messaging;

import org.jspecify.annotations.NullMarked;

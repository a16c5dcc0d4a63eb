/**
 * The contracts: what each event says, under a logical name and version that never is a class name.
 */
@NullMarked
package org.puente.events.contract;

import org.jspecify.annotations.NullMarked;

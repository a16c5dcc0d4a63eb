/** One order is one code: its states, its split into parts, its reference. */
@NullMarked
package org.puente.payments.orders;

import org.jspecify.annotations.NullMarked;
